import { fromBase64Url, toBase64Url } from '@jmd-digital/crypto';
import type { PublicKeys } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';

const DAY_MS = 86_400_000;
/** How long a certificate counts. Someone who leaves before is taken back at once; this is for what nobody noticed. */
const MEMBER_DAYS = 730;
/** The clock of the device that checks may be behind ours. */
const SLACK_MS = DAY_MS;

const certificates = () => import('@jmd-digital/crypto/public');

async function issue(
  account: Account,
  about: { kind: 'member' | 'team'; subjectId: string; kem: string; sign: string },
): Promise<void> {
  const { issueCertificate } = await certificates();
  const { keyId, signKey } = account.identity();
  const now = Date.now();
  const encoded = await issueCertificate(
    {
      ...{ kind: about.kind, subjectId: about.subjectId, issuerKeyId: keyId },
      subject: { kem: fromBase64Url(about.kem), sign: fromBase64Url(about.sign) },
      ...{ notBefore: now - SLACK_MS, notAfter: now + MEMBER_DAYS * DAY_MS },
    },
    signKey,
  );
  await account.jmd.identity.putCertificate({ encoded: toBase64Url(encoded) });
}

/** Vouches for a colleague's keys, as the one who certifies at a site. To be done after their words were compared. */
export const certifyMember = (account: Account, accountId: string, { kem, sign }: PublicKeys): Promise<void> =>
  issue(account, { kind: 'member', subjectId: accountId, kem, sign });

/** Vouches for the key of a team that one holds. */
export const certifyTeam = (account: Account, siteId: string, team: { public: string }): Promise<void> =>
  issue(account, { kind: 'team', subjectId: siteId, kem: team.public, sign: '' });

/** What a carrier needs to name this account as the one who certifies at a site: a line of text to hand over. */
export async function certificateRequest(account: Account, siteId: string): Promise<string> {
  const { writeCertificateRequest } = await certificates();
  return writeCertificateRequest({ siteId, subject: account.identity().public });
}
