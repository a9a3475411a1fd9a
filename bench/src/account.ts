import { type Argon2, derivePasswordKeys, fromBase64Url, newKdf } from '@jmd-digital/crypto';
import { argon2 } from '@jmd-digital/crypto/argon2';
import { type Account, createAccount, memoryStore } from '@jmd-digital/sdk/account';
import { createCases } from '@jmd-digital/sdk/counselling';
import { ensureDemonstrationAccounts, fetchWithCookies } from '@jmd-digital/server';
import { measure } from 'mitata';
import { againstTime, type Row } from './report.ts';
import type { BenchServer } from './server.ts';

const PASSWORD = 'ein langer Satz zum Messen';
const DEVICE = { shared: true, deviceLabel: 'other' } as const;
const MESSAGES = 500;

const msOf = async (work: () => Promise<unknown>): Promise<number> => (await measure(work)).avg / 1e6;

const accountAt = (url: string, stretch: Argon2 = argon2): Account =>
  createAccount({ baseUrl: url, argon2: stretch, store: memoryStore(), fetch: fetchWithCookies(new URL(url).origin) });

/** Sign-in from the password to open keys against its Argon2id, and a long case from nothing to text on the screen. */
export async function benchAccount({ url, services }: BenchServer): Promise<Row[]> {
  await ensureDemonstrationAccounts(url, services);
  const loginName = 'Messender Igel 12';
  const writer = accountAt(url);
  await writer.signUp({ loginName, password: PASSWORD, locale: 'de', ...DEVICE });

  const kdf = newKdf();
  const stretching = await msOf(() => derivePasswordKeys(PASSWORD, kdf, argon2));
  const signingIn = await msOf(async () => accountAt(url).signIn({ loginName, password: PASSWORD, ...DEVICE }));

  const caseId = await longCase(writer);
  const reader = accountAt(url);
  await reader.signIn({ loginName, password: PASSWORD, ...DEVICE });
  const room = await createCases(reader).open(caseId);
  if (room.messages.length !== MESSAGES) throw new Error(`${room.messages.length} messages were opened`);
  const { entries } = await reader.jmd.counselling.readCase({ caseId, limit: MESSAGES });
  const envelopes = entries.map(({ envelope }) => fromBase64Url(envelope));
  const bare = await msOf(() => bareOpening(envelopes));
  const fetching = await msOf(() => reader.jmd.counselling.readCase({ caseId, limit: MESSAGES }));
  // Nothing is kept from one to the next: each opens the case as a page that was just loaded.
  const opening = await msOf(() => createCases(reader).open(caseId));
  const known = createCases(reader);
  await known.open(caseId);
  const again = await msOf(() => known.open(caseId));
  return [
    againstTime('sign in, against the Argon2id in it', signingIn, stretching),
    againstTime(`open a case of ${MESSAGES} messages, against AES-GCM on the same bytes`, opening, bare),
    againstTime('the same, against fetching alone', opening, fetching),
    againstTime('open it again on the same page, against the first time', again, opening),
  ];
}

async function longCase(writer: Account): Promise<string> {
  const cases = createCases(writer);
  const { online } = await writer.jmd.directory.findSites({ abroad: true });
  const keys = await Promise.all(online.sites.map(({ id }) => writer.jmd.identity.readTeamKey({ siteId: id })));
  const siteId = keys.find(({ teamKey }) => teamKey !== null)?.siteId;
  if (!siteId) throw new Error('No online team has a key');
  const text = 'Ich habe noch eine Frage zu dem Brief vom Amt. '.repeat(6);
  const caseId = await cases.submit({ siteId, topic: 'housing', language: 'de', text });
  for (let sent = 1; sent < MESSAGES; sent += 1) await cases.send(caseId, text);
  return caseId;
}

/** What nobody can save: one AES-256-GCM for each message, on as many bytes. */
async function bareOpening(envelopes: readonly Uint8Array[]): Promise<void> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  for (const envelope of envelopes) {
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, envelope as Uint8Array<ArrayBuffer>);
  }
}
