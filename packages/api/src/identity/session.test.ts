import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { b64, browser, newKeys, seedSites } from '../../test/people.ts';
import { createCaller } from '../router.ts';
import { proofText, resolveActor, type SignedRequest } from './session.ts';
import { hashOf } from './tokens.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

/** Someone who has just signed up on a device of their own. */
async function someone({ shared = false } = {}) {
  const clock = { now: NOW };
  const { ctx, tokens } = browser(database.current, clock);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const { made } = await newKeys();
  const accountId = crypto.randomUUID();
  const answer = await createCaller(ctx).identity.signUp({
    ...{ accountId, loginName: `Mensch ${accountId.slice(0, 8)}`, locale: 'de', ...made },
    device: { public: b64(raw), label: 'other', shared },
  });
  const session = { id: answer.sessionId, accountId, shared, elevatedUntil: null };
  const actor = { kind: 'client' as const, accountId, hasFactor: false, fresh: true, roles: [] };
  return { clock, ctx: { ...ctx, session, actor }, tokens, privateKey, authKey: made.authKey, accountId };
}
type Someone = Awaited<ReturnType<typeof someone>>;

const PATH = '/api/trpc/identity.readMe?input=%7B%7D';
const BODY = new TextEncoder().encode('{}');

function proof(key: KeyObject, at: number, path = PATH, body: Uint8Array = BODY, method = 'POST'): string {
  const text = proofText(at, method, path, Buffer.from(hashOf(body)).toString('base64url'));
  return `${at}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

const seconds = ({ clock }: Someone) => Math.floor(clock.now.epochMilliseconds / 1_000);

/** Who asks, with a request that is right but for what is changed in it. */
async function asks(person: Someone, changed: Partial<SignedRequest> = {}): Promise<string | null> {
  const request: SignedRequest = {
    ...{ token: person.tokens.at(-1) ?? undefined, method: 'POST', path: PATH, body: BODY },
    ...{ proof: proof(person.privateKey, seconds(person)), ...changed },
  };
  return (await resolveActor(person.ctx, request)).actor.accountId;
}

test('A session counts with the signature of its device over this very request, and with nothing less', async () => {
  const person = await someone();
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const now = seconds(person);
  expect(await asks(person)).toBe(person.accountId);
  for (const wrong of [
    { token: undefined },
    { token: `${person.tokens.at(-1)}x` },
    { proof: undefined },
    { proof: '' },
    { proof: `${now}.` },
    { proof: proof(stranger, now) },
    { path: PATH.replace('readMe', 'closeAccount') },
    { body: new TextEncoder().encode('{"a":1}') },
    { method: 'GET' },
    { proof: proof(person.privateKey, now - 301) },
    { proof: proof(person.privateKey, now + 301) },
    { proof: proof(person.privateKey, now).replace(String(now), String(now + 1)) },
  ])
    expect([wrong, await asks(person, wrong)]).toEqual([wrong, null]);
  for (const off of [-300, 300])
    expect(await asks(person, { proof: proof(person.privateKey, now + off) })).toBeTruthy();
});

test('A session ends when it was not used for its time: a month, or two hours on a shared device', async () => {
  for (const [shared, hours] of [
    [false, 30 * 24],
    [true, 2],
  ] as const) {
    const person = await someone({ shared });
    person.clock.now = NOW.add({ hours }).subtract({ seconds: 1 });
    expect(await asks(person)).toBe(person.accountId);
    // It was just used, so its time begins anew.
    person.clock.now = person.clock.now.add({ hours }).subtract({ seconds: 1 });
    expect(await asks(person)).toBe(person.accountId);
    person.clock.now = person.clock.now.add({ hours: hours + 1 });
    expect(await asks(person)).toBeNull();
  }
});

test('A proof of who is there brings a new token, and the one before is worthless', async () => {
  const person = await someone();
  const before = person.tokens.at(-1) ?? undefined;
  await createCaller(person.ctx).identity.stepUp({ kind: 'password', authKey: person.authKey });
  expect(person.tokens.at(-1)).not.toBe(before);
  expect(await asks(person, { token: before })).toBeNull();
  expect(await asks(person)).toBe(person.accountId);
});

test('Signed out in one tab, the other one is too', async () => {
  const person = await someone();
  await createCaller(person.ctx).identity.signOut({});
  expect(await asks(person, { token: person.tokens.findLast((token) => token !== null) ?? undefined })).toBeNull();
});
