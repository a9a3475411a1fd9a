import { type AccountRow, accountDetails, currentMemberships, type Db } from '@jmd-digital/db';
import type { Locale, OwnAccount } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';

/** An account as its owner sees it. `now` decides which roles are current. */
export async function ownAccountOf(db: Db, row: AccountRow, now: string): Promise<OwnAccount> {
  const details = await accountDetails(db, row.id);
  const memberships = row.kind === 'staff' ? await currentMemberships(db, row.id, now) : [];
  return {
    id: row.id,
    kind: row.kind,
    loginName: row.loginName,
    locale: row.locale as Locale,
    publicKeys: publicKeysOf(row),
    keyVersion: row.keyVersion,
    memberships: memberships.map(({ id, role, carrierId, siteId }) => ({ id, role, carrierId, siteId })),
    publicName: details.publicName,
    languages: details.languages as OwnAccount['languages'],
    topics: details.topics as OwnAccount['topics'],
    needsFactor: row.kind === 'staff' && !details.hasFactor,
    hasRecovery: details.hasRecovery,
    hasNoticeAddress: details.hasNoticeAddress,
  };
}

export const publicKeysOf = (row: Pick<AccountRow, 'kemPublic' | 'signPublic' | 'keyId'>) => ({
  kem: toBase64Url(row.kemPublic),
  sign: toBase64Url(row.signPublic),
  keyId: toBase64Url(row.keyId),
});
