import { type CaseRow, type Db, findAccount, newestTeamKey } from '@jmd-digital/db';
import { type CaseRecipient, caseRecipients } from '@jmd-digital/domain/counselling';
import { toBase64Url } from '../bytes.ts';

/** Who a key of a case has to be sealed to now, with the keys that they have now. */
export async function recipientsNow(
  db: Db,
  row: Pick<CaseRow, 'clientId' | 'siteId' | 'assigneeId' | 'visibility'>,
): Promise<CaseRecipient[]> {
  const client = await findAccount(db, row.clientId);
  const assignee = row.assigneeId === null ? null : await findAccount(db, row.assigneeId);
  const team = await newestTeamKey(db, row.siteId);
  if (!client) throw new Error('A case without its client');
  return caseRecipients({
    ...{ clientId: row.clientId, clientKeyId: toBase64Url(client.keyId) },
    ...{ assigneeId: row.assigneeId, assigneeKeyId: assignee && toBase64Url(assignee.keyId) },
    ...{ visibility: row.visibility, siteId: row.siteId, teamKeyId: team && toBase64Url(team.keyId) },
  });
}
