import type { Policy } from '@jmd-digital/schemas';

/** A version that somebody is writing, and the revision that they began from: 0 for a new one. */
export interface Draft {
  policy: Policy;
  revision: number;
}

/** What was typed outlives a change of the screen and a reload, in this window alone. It holds rules and no person. */
const PREFIX = 'jmd-policy-draft/';
const keyOf = (where: string, id: string) => `${PREFIX}${where}/${id}`;
const read = (key: string): Draft | null => JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;

export const readDraft = (where: string, id: string): Draft | null => read(keyOf(where, id));

export function keepDraft(where: string, draft: Draft): void {
  sessionStorage.setItem(keyOf(where, draft.policy.id), JSON.stringify(draft));
}

export function dropDraft(where: string, id: string): void {
  sessionStorage.removeItem(keyOf(where, id));
}

export const draftsAt = (where: string): Draft[] =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(keyOf(where, '')))
    .flatMap((key) => read(key) ?? []);
