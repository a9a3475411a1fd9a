import { createDemonstrationInvitation, type Services } from '@jmd-digital/api';
import { argon2 } from '@jmd-digital/crypto/argon2';
import { listSites, markDemonstration, takenNames } from '@jmd-digital/db';
import type { RoleName } from '@jmd-digital/schemas';
import { type Account, createAccount, memoryStore } from '@jmd-digital/sdk/account';
import { createCases, ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { Secret, TOTP } from 'otpauth';
import { fetchWithCookies } from './fetch-with-cookies.ts';

/** An invented account, to look around with. */
export interface DemonstrationAccount {
  loginName: string;
  password: string;
  what: string;
}

const STAFF: readonly { loginName: string; publicName: string; role: RoleName; what: string }[] = [
  {
    loginName: 'demo-programm',
    publicName: 'Demo Programm',
    role: 'platform-admin',
    what: 'administers the programme',
  },
  { loginName: 'demo-traeger', publicName: 'Demo Träger', role: 'carrier-admin', what: 'administers a carrier' },
  { loginName: 'demo-leitung', publicName: 'Mira (Demo)', role: 'team-lead', what: 'leads a team' },
  { loginName: 'demo-beratung', publicName: 'Jonas (Demo)', role: 'counsellor', what: 'counsels' },
];
const CLIENT = { loginName: 'Demo Stern 12', what: 'a client, with a question' };
const DEVICE = { shared: true, deviceLabel: 'other' } as const;

/** Passwords follow from the key of this installation, so that they can be said again and are nowhere else the same. */
function passwordOf(services: Services, loginName: string): string {
  return Buffer.from(services.seal.derive('demonstration', loginName)).toString('base64url').slice(0, 16);
}

export const demonstrationAccounts = (services: Services): DemonstrationAccount[] =>
  [...STAFF, CLIENT].map(({ loginName, what }) => ({ loginName, what, password: passwordOf(services, loginName) }));

/**
 * Makes the invented accounts of the demonstration world through the API, as people would, with keys of their own: a
 * team at the last online site, who administers it, and a client who has asked something. Leaves those alone that are
 * there, so that a start that was broken off goes on with the next.
 * @param url address of this very server
 */
export async function ensureDemonstrationAccounts(url: string, services: Services): Promise<void> {
  const { db } = services.database;
  const names = [...STAFF, CLIENT].map(({ loginName }) => loginName);
  const there = new Set(await takenNames(db, names));
  const sites = there.size === names.length ? [] : await listSites(db, {}, null, 2_000);
  const site = sites.findLast(({ virtual }) => virtual);
  if (!site) return;
  const team: Account[] = [];
  for (const staff of STAFF.filter(({ loginName }) => !there.has(loginName))) {
    const account = await invited(url, services, staff, site);
    await markDemonstration(db, [staff.loginName]);
    if (atSite(staff.role)) team.push(account);
    else await account.signOut();
  }
  // Once all are there: a key that is made before goes to a newcomer only when a colleague hands it on.
  for (const account of team) {
    await ensureTeamKeys(account, site.id);
    await account.signOut();
  }
  if (!there.has(CLIENT.loginName)) {
    const client = newAccount(url);
    const { loginName } = CLIENT;
    await client.signUp({ loginName, password: passwordOf(services, loginName), locale: 'de', ...DEVICE });
    await markDemonstration(db, [loginName]);
    const text = 'Ich bin seit drei Monaten hier und suche einen Deutschkurs. Wo fange ich an?';
    await createCases(client).submit({ siteId: site.id, topic: 'german', language: 'de', text });
    await client.signOut();
  }
}

const atSite = (role: RoleName) => role === 'team-lead' || role === 'counsellor';

async function invited(
  url: string,
  services: Services,
  { loginName, publicName, role }: (typeof STAFF)[number],
  site: { id: string; carrierId: string },
): Promise<Account> {
  const token = await createDemonstrationInvitation(services, {
    ...{ role, siteId: atSite(role) ? site.id : null, carrierId: role === 'carrier-admin' ? site.carrierId : null },
  });
  const account = newAccount(url);
  const password = passwordOf(services, loginName);
  await account.acceptInvitation({ token, loginName, publicName, password, locale: 'de', ...DEVICE });
  const { secret, ticket } = await account.jmd.identity.startTotp({});
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await account.jmd.identity.confirmTotp({ ticket, code, label: 'Demo' });
  await account.refresh();
  return account;
}

const newAccount = (baseUrl: string) =>
  createAccount({ baseUrl, argon2, store: memoryStore(), fetch: fetchWithCookies(new URL(baseUrl).origin) });
