import type { RecipientKind, Visibility } from '@jmd-digital/schemas/values';

/** Someone who may read a case, and the key that it is sealed to. */
export interface CaseRecipient {
  kind: RecipientKind;
  id: string;
  keyId: string;
}

export interface RecipientFacts {
  clientId: string;
  /** Null where the client's account is closed. */
  clientKeyId: string | null;
  assigneeId: string | null;
  /** Null where there is no assignee, or one who is not in the team any more. */
  assigneeKeyId: string | null;
  visibility: Visibility;
  siteId: string;
  /** Newest key of the site's team; null where it has none yet. */
  teamKeyId: string | null;
}

/**
 * Who a new epoch of a case key has to be sealed to, no more and no fewer: the client, the assignee, and the team as
 * long as nobody who is there took the case or the team reads along. A team counts as one, however many it is.
 */
export function caseRecipients(facts: RecipientFacts): CaseRecipient[] {
  const { clientId, clientKeyId, assigneeId, assigneeKeyId, visibility, siteId, teamKeyId } = facts;
  const assigned = assigneeId !== null && assigneeKeyId !== null;
  return [
    ...(clientKeyId === null ? [] : [{ kind: 'client' as const, id: clientId, keyId: clientKeyId }]),
    ...(assigned ? [{ kind: 'counsellor' as const, id: assigneeId, keyId: assigneeKeyId }] : []),
    ...(teamKeyId !== null && (visibility === 'team' || !assigned)
      ? [{ kind: 'team' as const, id: siteId, keyId: teamKeyId }]
      : []),
  ];
}

/** Whether anyone at the site could read what is sealed to these. If not, nothing may be taken from a client. */
export const someoneListens = (recipients: readonly CaseRecipient[]): boolean =>
  recipients.some(({ kind }) => kind !== 'client');

/** Whether wraps go to exactly these recipients, each once. */
export function sealsExactly(
  wraps: readonly { recipientKind: RecipientKind; recipientId: string; recipientKeyId: string }[],
  recipients: readonly CaseRecipient[],
): boolean {
  const key = (kind: string, id: string, keyId: string) => `${kind}/${id}/${keyId}`;
  const given = wraps.map(({ recipientKind, recipientId, recipientKeyId }) =>
    key(recipientKind, recipientId, recipientKeyId),
  );
  const wanted = new Set(recipients.map(({ kind, id, keyId }) => key(kind, id, keyId)));
  return given.length === wanted.size && new Set(given).size === wanted.size && given.every((each) => wanted.has(each));
}

/**
 * Whether a new epoch may carry the key of the one before. Not after a reset of the client's keys: until a counsellor
 * knows who is there now and shares it on purpose, what was before stays locked.
 */
export const mayLeadBack = (epoch: number, rotationDue: 'member-left' | 'key-reset' | 'age' | null): boolean =>
  epoch > 1 && rotationDue !== 'key-reset';
