import { type CaseRow, type Db, findAccount, newestTeamKey, teamMemberKey } from '@jmd-digital/db';
import { type CaseRecipient, caseRecipients } from '@jmd-digital/domain/counselling';
import { toBase64Url } from '../bytes.ts';

/** Who a key of a case has to be sealed to now, with the keys that they have now. */
export async function recipientsNow(
  db: Db,
  row: Pick<CaseRow, 'clientId' | 'siteId' | 'assigneeId' | 'visibility'>,
  at: string,
): Promise<CaseRecipient[]> {
  const { clientId, siteId, assigneeId, visibility } = row;
  const client = await findAccount(db, clientId);
  const assigneeKey = assigneeId === null ? null : await teamMemberKey(db, siteId, assigneeId, at);
  const team = await newestTeamKey(db, siteId);
  return caseRecipients({
    ...{ clientId, clientKeyId: client?.state === 'active' ? toBase64Url(client.keyId) : null },
    ...{ assigneeId, assigneeKeyId: assigneeKey && toBase64Url(assigneeKey) },
    ...{ visibility, siteId, teamKeyId: team && toBase64Url(team.keyId) },
  });
}
