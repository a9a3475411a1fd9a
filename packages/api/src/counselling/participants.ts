import {
  accountsOf,
  type CaseAtSite,
  caseAuthors,
  currentTeam,
  type Db,
  type KeyLogRow,
  keyHistory,
} from '@jmd-digital/db';
import type { Participant } from '@jmd-digital/schemas';
import { keysInLog } from '../identity/key-log.ts';
import { moment } from './view.ts';

/**
 * Everyone whose keys are needed to open a case and check it: the client, the team, its present members, and whoever
 * wrote or sealed something in it, members or not any more. Each with every key that they ever had.
 */
export async function participantsOf(db: Db, row: CaseAtSite, now: string): Promise<Participant[]> {
  const team = await currentTeam(db, row.siteId, now);
  const { senderIds, wrapperKeyIds } = await caseAuthors(db, row.id);
  const ids = [row.clientId, ...team.map(({ accountId }) => accountId), ...senderIds];
  const accounts = await accountsOf(db, ids, wrapperKeyIds);
  const history = await keyHistory(db, [row.siteId, ...accounts.map(({ account }) => account.id)]);
  const keysOf = Map.groupBy(history, ({ subjectId }) => subjectId);
  const present = new Set(team.map(({ accountId }) => accountId));
  return [
    ...accounts.map(({ account, publicName }): Participant => {
      const entries = keysOf.get(account.id) ?? [];
      return {
        id: account.id,
        role: account.kind === 'client' ? 'client' : 'counsellor',
        name: account.kind === 'client' ? null : publicName,
        member: account.kind === 'client' ? account.state === 'active' : present.has(account.id),
        keys: listed(entries, account.state === 'closed' ? now : null),
      };
    }),
    {
      id: row.siteId,
      role: 'team',
      name: row.siteName,
      member: true,
      keys: listed(keysOf.get(row.siteId) ?? [], null),
    },
  ];
}

/** Keys in the order in which they came into use; each counts until the next one, the last one until `end`. */
const listed = (entries: readonly KeyLogRow[], end: string | null): Participant['keys'] =>
  entries.map((entry, index) => {
    const next = entries[index + 1]?.at;
    return { ...keysInLog(entry), since: moment(entry.at), until: next ? moment(next) : end, logSeq: entry.seq };
  });
