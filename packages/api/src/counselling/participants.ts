import {
  accountKeyHistory,
  accountsOf,
  type CaseAtSite,
  caseAuthors,
  currentTeam,
  type Db,
  listTeamKeyRows,
} from '@jmd-digital/db';
import type { Participant } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
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
  const history = await accountKeyHistory(
    db,
    accounts.map(({ account }) => account.id),
  );
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
        keys: entries.map((entry, index) => ({
          ...keysInLog(entry),
          since: moment(entry.at),
          until: untilOf(entries[index + 1]?.at, account.state === 'closed' ? now : null),
        })),
      };
    }),
    await teamOf(db, row),
  ];
}

async function teamOf(db: Db, row: CaseAtSite): Promise<Participant> {
  const epochs = await listTeamKeyRows(db, row.siteId);
  return {
    id: row.siteId,
    role: 'team',
    name: row.siteName,
    member: true,
    keys: epochs.map((epoch, index) => ({
      ...{ kem: toBase64Url(epoch.publicKey), sign: '', keyId: toBase64Url(epoch.keyId) },
      since: moment(epoch.createdAt),
      until: untilOf(epochs[index + 1]?.createdAt, null),
    })),
  };
}

const untilOf = (next: string | undefined, otherwise: string | null) => (next ? moment(next) : otherwise);
