import type { ReadCaseOutput } from '@jmd-digital/schemas';

/** Something that happened to keys while a case ran. It is shown between the messages, for both sides. */
export interface KeyEvent {
  /** `new-keys`: a person made new ones; `team-key`: the team did; `shared`: older messages were opened to the client. */
  kind: 'new-keys' | 'team-key' | 'shared';
  /** Account or site. */
  id: string;
  role: 'client' | 'counsellor' | 'team';
  /** Public name; null for a client. */
  name: string | null;
  at: string;
}

/** Key events of a case in order: of the client, the team, and counsellors who have to do with it. */
export function keyEventsIn(
  data: Pick<ReadCaseOutput, 'case' | 'participants' | 'entries' | 'epochs' | 'shares'>,
): KeyEvent[] {
  const begun = Math.min(...data.epochs.map(({ createdAt }) => Date.parse(createdAt)));
  const senders = new Set(data.entries.map(({ senderId }) => senderId));
  const events: KeyEvent[] = [];
  for (const { id, role, name, keys } of data.participants) {
    if (role === 'counsellor' && id !== data.case.assigneeId && !senders.has(id)) continue;
    for (const { since } of keys.slice(1)) {
      if (Date.parse(since) <= begun) continue;
      events.push({ kind: role === 'team' ? 'team-key' : 'new-keys', id, role, name, at: since });
    }
  }
  for (const { by, at } of data.shares) {
    const who = data.participants.find(({ id }) => id === by);
    events.push({ kind: 'shared', id: by, role: who?.role ?? 'counsellor', name: who?.name ?? null, at });
  }
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
