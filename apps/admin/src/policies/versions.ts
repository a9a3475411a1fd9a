import type { Policy } from '@jmd-digital/schemas';
import { draftsAt } from './drafts.ts';
import { finished } from './problems.ts';
import type { Place } from './where.ts';

/** What is being written here, as it would be sent. */
export const draftedAt = ({ where }: Place): Policy[] => draftsAt(where.key).map(({ policy }) => finished(policy));

/** Stored versions, with a draft in the place of what it changes. */
export const withDraft = (stored: readonly Policy[], draft: Policy | undefined): Policy[] =>
  draft ? [draft, ...stored.filter(({ id }) => id !== draft.id)] : [...stored];
