import { argon2 } from '@jmd-digital/crypto/argon2';
import { type Account, createAccount, memoryStore } from '@jmd-digital/sdk/account';
import { type Cases, createCases, ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { Secret, TOTP } from 'otpauth';

export const PASSWORD = 'p+ß&%20€" ein langer Satz';
const SHARED = { shared: true, deviceLabel: 'other' } as const;

/** `fetch` with the cookies of one browser, and the origin that a page of ours would send along. */
function fetchWithCookies(origin: string): typeof fetch {
  const cookies = new Map<string, string>();
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return response;
  };
}

const newAccount = (baseUrl: string) =>
  createAccount({ baseUrl, argon2, store: memoryStore(), fetch: fetchWithCookies(new URL(baseUrl).origin) });

/** Someone who took up an invitation and set up a second factor. */
export async function accept(baseUrl: string, token: string, name: string): Promise<Account> {
  const account = newAccount(baseUrl);
  await account.acceptInvitation({
    token,
    loginName: name,
    publicName: name,
    password: PASSWORD,
    locale: 'de',
    ...SHARED,
  });
  const { secret, ticket } = await account.jmd.identity.startTotp({});
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await account.jmd.identity.confirmTotp({ ticket, code, label: 'Handy' });
  await account.refresh();
  return account;
}

/** A client with a device of their own, who has just signed up. */
export async function clientOf(baseUrl: string, loginName: string): Promise<Account> {
  const account = newAccount(baseUrl);
  await account.signUp({ loginName, password: PASSWORD, locale: 'de', ...SHARED });
  return account;
}

export interface Team {
  siteId: string;
  carrierAdmin: Account;
  lead: Account;
  colleague: Account;
  desk: Cases;
}

/** A team of two at an online site with keys of its own, and who administers them. Names are made unique by `mark`. */
export async function makeTeam(baseUrl: string, setupToken: string, mark: string): Promise<Team> {
  const platform = await accept(baseUrl, setupToken, `Plattform ${mark}`);
  const { online } = await platform.jmd.directory.findSites({ abroad: true });
  const siteId = online.sites[0]?.id ?? '';
  const carriers = [];
  for await (const carrier of platform.jmd.directory.listCarriers({})) carriers.push(carrier);
  let carrierId = '';
  for (const { id } of carriers) {
    for await (const site of platform.jmd.directory.listSites({ carrierId: id, limit: 100 }))
      if (site.id === siteId) carrierId = id;
  }
  const invite = async (by: Account, role: 'carrier-admin' | 'team-lead' | 'counsellor', name: string) => {
    const where = role === 'carrier-admin' ? { carrierId, siteId: null } : { carrierId: null, siteId };
    const { token } = await by.jmd.identity.inviteStaff({ id: crypto.randomUUID(), role, note: name, ...where });
    return accept(baseUrl, token, name);
  };
  const carrierAdmin = await invite(platform, 'carrier-admin', `Traeger ${mark}`);
  const lead = await invite(carrierAdmin, 'team-lead', `Mira ${mark}`);
  const colleague = await invite(carrierAdmin, 'counsellor', `Jonas ${mark}`);
  await ensureTeamKeys(lead, siteId);
  await ensureTeamKeys(colleague, siteId);
  return { siteId, carrierAdmin, lead, colleague, desk: createCases(lead) };
}
