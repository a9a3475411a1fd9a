import { createFirstInvitation, type Services } from '@jmd-digital/api';
import type { RoleName } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';
import { Secret, TOTP } from 'otpauth';
import { type Lie, personOn, SHARED } from './person.ts';

export const PASSWORD = 'p+ß&%20€" lang genug';

/** What is special about somebody's device. */
interface Device {
  lies?: Record<string, Lie>;
  fetch?: Parameters<typeof personOn>[2];
}

/** An employee who has taken up an invitation and set up a second factor. */
async function staffBy(
  baseUrl: string,
  token: string,
  name: string,
  { lies, fetch }: Device = {},
): Promise<{ account: Account; secret: string; backupCodes: string[] }> {
  const { account } = personOn(baseUrl, lies, fetch);
  await account.acceptInvitation({
    token,
    loginName: name,
    publicName: name,
    password: PASSWORD,
    locale: 'de',
    ...SHARED,
  });
  const { secret, ticket } = await account.jmd.identity.startTotp({});
  const { backupCodes } = await account.jmd.identity.confirmTotp({ ticket, code: codeOf(secret), label: 'Handy' });
  await account.refresh();
  return { account, secret, backupCodes: backupCodes ?? [] };
}

const codeOf = (secret: string, timestamp = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

/** The first administrator, by the link that the server prints. */
export async function firstAdministrator(baseUrl: string, services: Pick<Services, 'database' | 'now'>) {
  const token = await createFirstInvitation(services);
  if (!token) throw new Error('There is an administrator already');
  return administratorBy(baseUrl, token);
}

/** The same, where the token is at hand. */
export const administratorBy = (baseUrl: string, token: string) => staffBy(baseUrl, token, 'Plattform');

/** Invites someone to a role and lets them come. */
export async function invite(
  by: Account,
  baseUrl: string,
  role: RoleName,
  where: { siteId?: string; carrierId?: string },
  name: string,
  device: Device = {},
) {
  const { token } = await by.jmd.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role, note: name, siteId: where.siteId ?? null, carrierId: where.carrierId ?? null },
  });
  return staffBy(baseUrl, token, name, device);
}
