/** Nothing is sealed, signed or derived without a key: whatever stands in its place, no bytes come out. */
import { expect, test } from 'vitest';
import { argon2 } from '../src/argon2.ts';
import * as files from '../src/files.ts';
import * as secret from '../src/index.ts';
import { importAesKey } from '../src/kdf.ts';
import * as open from '../src/public.ts';
import { pattern } from './hex.ts';
import { alice, author, bob, CASE, content, facts, key } from './message-world.ts';
import { reasonOf } from './tampering.ts';

const jmd = { ...secret, ...files, ...open };
const bytes = pattern(32, 1);
const aes = await importAesKey(bytes);
const root = { accountId: CASE, method: 'password', ref: '' } as const;
const link = { what: 'case', caseId: CASE, epoch: 1 } as const;
const wrap: secret.WrapContext = {
  ...{ what: 'case', subjectId: CASE, epoch: 1, recipientKind: 'client' },
  ...{ recipientKeyId: alice.keyId, wrappedBy: bob.keyId },
};
const certificate: open.CertificateFacts = {
  ...{ kind: 'member', issuerKeyId: alice.keyId, subjectId: CASE, subject: bob.public },
  ...{ notBefore: 0, notAfter: 1 },
};
const evidence = { siteId: CASE, incidentId: CASE, evidenceId: CASE, epoch: 1 };
const file = { name: 'x', type: 'image/png', content: bytes };
const kdf = { ...jmd.newKdf(), salt: pattern(16, 2) };
const sender = { accountId: CASE, kem: bob.kem, keyId: bob.keyId };
const team = await jmd.importTeamKey(bytes);

/** Keys that are none, whatever was asked for. */
const NOTHING: [string, unknown][] = [
  ['undefined', undefined],
  ['null', null],
  ['an empty text', ''],
  ['an empty object', {}],
  ['an empty list', []],
  ['zero', 0],
  ['no bytes', new Uint8Array()],
];
const sized = (...lengths: number[]) => lengths.map((n): [string, unknown] => [`${n} bytes`, pattern(n, 3)]);
const AS_BYTES: [string, unknown][] = [
  ...[...NOTHING, ...sized(1, 15, 31, 33, 64)],
  ...([
    ['a text', 'x'.repeat(32)],
    ['a list', [...bytes]],
    ['a key that cannot be read', aes],
  ] as [string, unknown][]),
];
const usages: KeyUsage[] = ['encrypt', 'decrypt'];
const AS_AES: [string, unknown][] = [
  ...[...NOTHING, ...sized(16, 32)],
  ['what looks like a key', { algorithm: { name: 'AES-GCM', length: 256 }, type: 'secret', usages }],
  ['a key of 128 bits', await crypto.subtle.importKey('raw', pattern(16, 4), 'AES-GCM', false, usages)],
  ['a key of 192 bits', await crypto.subtle.importKey('raw', pattern(24, 4), 'AES-GCM', false, usages)],
  ['a key for opening alone', await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt'])],
  ['a key for another way', await crypto.subtle.importKey('raw', bytes, 'AES-CBC', false, usages)],
  ['a key for deriving', key.base],
  ['a key for signing', alice.signKey],
];
const AS_CASE_KEY: [string, unknown][] = [
  ...[...NOTHING, ...sized(32)],
  ...[...NOTHING, ...sized(1, 15)].map(([what, base]): [string, unknown] => [
    `an epoch and ${what}`,
    { epoch: 1, base },
  ]),
  ...AS_AES.slice(NOTHING.length + 2, -2).map(([what, base]): [string, unknown] => [
    `an epoch and ${what}`,
    { epoch: 1, base },
  ]),
];
const AS_PAIR: [string, unknown][] = [
  ...[...NOTHING, ...sized(32)],
  ['half a pair', { privateKey: bob.kem.privateKey }],
  ['the other half', { publicKey: bob.kem.publicKey }],
  ['a pair turned round', { privateKey: bob.kem.publicKey, publicKey: bob.kem.privateKey }],
  ['a pair for signing', { privateKey: bob.signKey, publicKey: bob.kem.publicKey }],
];
const AS_SIGNING: [string, unknown][] = [
  ...NOTHING,
  ['a key for sealing', aes],
  ['a key for agreeing', bob.kem.privateKey],
  ['a public key', bob.kem.publicKey],
];

/** Every exported function that takes a key to make something with, once for each key that it takes. */
const MAKERS: [keyof typeof jmd, string, [string, unknown][], unknown, (given: never) => unknown][] = [
  ['wrapRoot', 'the key', AS_AES, aes, (k) => jmd.wrapRoot(k, bytes, root)],
  ['wrapRoot', 'the root', AS_BYTES, bytes, (k) => jmd.wrapRoot(aes, k, root)],
  ['wrapSecret', 'the secret', AS_BYTES, bytes, (k) => jmd.wrapSecret(wrap, k, bob.kem, alice.public.kem)],
  ['wrapSecret', 'the sender', AS_PAIR, bob.kem, (k) => jmd.wrapSecret(wrap, bytes, k, alice.public.kem)],
  ['wrapSecret', 'the recipient', AS_BYTES, alice.public.kem, (k) => jmd.wrapSecret(wrap, bytes, bob.kem, k)],
  ['answerDeviceRequest', 'the root', AS_BYTES, bytes, (k) => jmd.answerDeviceRequest(k, alice.public.kem, sender)],
  [
    'answerDeviceRequest',
    'the device',
    [...AS_BYTES],
    alice.public.kem,
    (k) => jmd.answerDeviceRequest(bytes, k, sender),
  ],
  [
    'answerDeviceRequest',
    'the sender',
    AS_PAIR,
    bob.kem,
    (kem) => jmd.answerDeviceRequest(bytes, alice.public.kem, { ...sender, kem }),
  ],
  ['linkCaseKey', 'the newer key', AS_CASE_KEY, key, (k) => jmd.linkCaseKey(k, bytes, link)],
  ['linkCaseKey', 'the older key', AS_BYTES, bytes, (k) => jmd.linkCaseKey(key, k, link)],
  ['sealMessage', 'the case key', AS_CASE_KEY, key, (k) => jmd.sealMessage(facts, content, author, k)],
  [
    'sealMessage',
    'the signing key',
    AS_SIGNING,
    author.signKey,
    (signKey) => jmd.sealMessage(facts, content, { ...author, signKey }, key),
  ],
  ['sealForSelf', 'the key', AS_AES, aes, (k) => jmd.sealForSelf(k, ['draft'], bytes)],
  // Left out, the key is a new random one, which comes back with what it sealed.
  ['sealFile', 'the key', AS_BYTES.slice(1), bytes, (k) => jmd.sealFile(bytes, CASE, k)],
  ['sealEvidence', 'the seed', AS_BYTES, bytes, (k) => jmd.sealEvidence(k, evidence, file)],
  ['importCaseKey', 'the bytes', AS_BYTES, bytes, (k) => jmd.importCaseKey(k, 1)],
  ['importTeamKey', 'the seed', AS_BYTES, bytes, (k) => jmd.importTeamKey(k)],
  ['deriveIdentity', 'the root', AS_BYTES, bytes, (k) => jmd.deriveIdentity(k)],
  [
    'deriveRecoveryKeys',
    'the secret',
    [...AS_BYTES, ...sized(17, 32)],
    pattern(16, 5),
    (k) => jmd.deriveRecoveryKeys(k),
  ],
  [
    'derivePasswordKeys',
    'what Argon2id gives',
    AS_BYTES,
    bytes.slice(),
    (k) => jmd.derivePasswordKeys('x', kdf, async () => k),
  ],
  ['sign', 'the key', [...AS_SIGNING, ...sized(32)], alice.signKey, (k) => jmd.sign(k, bytes)],
  [
    'issueCertificate',
    'the key',
    [...AS_SIGNING, ...sized(16, 31, 33)],
    alice.signKey,
    (k) => jmd.issueCertificate(certificate, k),
  ],
];

test.each(MAKERS)('%s makes nothing where %s is none', async (_name, _which, wrong, good, make) => {
  expect(await reasonOf(async () => make(good as never))).toBe('opened');
  const said = await Promise.all(
    wrong.map(async ([what, given]) => [what, await reasonOf(async () => make(given as never))]),
  );
  // What is no key by its form alone is refused by name; what has the form, by the engine.
  if (wrong === AS_BYTES) expect(said).toEqual(wrong.map(([what]) => [what, 'no_key']));
  else expect(said.filter(([, reason]) => reason === 'opened')).toEqual([]);
});

test('Every exported function that makes something with a key is among these', () => {
  const makes = /^(?:seal|wrap|link|answer|issue|sign|derive|import|encrypt)/;
  const exported = Object.entries(jmd).filter(([name, value]) => typeof value === 'function' && makes.test(name));
  // What opens takes the same keys; it has tests of its own.
  const names = exported.map(([name]) => name).filter((name) => name !== 'sealedFileSize');
  expect(new Set(MAKERS.map(([name]) => name as string))).toEqual(new Set(names));
});

test('A file sealed without a key in hand has one of its own, and never the same', async () => {
  const [one, two] = [await jmd.sealFile(bytes, CASE), await jmd.sealFile(bytes, CASE)];
  expect(one.fileKey).toHaveLength(32);
  expect(one.fileKey).not.toEqual(two.fileKey);
  expect(await jmd.openFile(one.chunks, one)).toEqual(bytes);
  expect(await reasonOf(jmd.openFile(one.chunks, two))).toBe('damaged');
});

test('Keys that are made are never the same and never nothing', async () => {
  const made = [
    jmd.createRoot(),
    jmd.createCaseKey(),
    (await jmd.createTeamKey()).seed,
    (await jmd.createCarrierKey()).seed,
  ];
  for (const each of made) expect([each.length, each.some((byte) => byte !== 0)]).toEqual([32, true]);
  expect(new Set(made.map((each) => each.join())).size).toBe(made.length);
  expect(team.keyId).toEqual(await jmd.teamKeyIdOf(team.public));
});

test('Settings of Argon2id that make guessing cheap, or a phone stop, are refused before a password is touched', async () => {
  const weak: Partial<secret.Kdf>[] = [
    ...[0, 1, 19_455, 262_145].map((memoryKiB) => ({ memoryKiB })),
    ...[0, 1, 11].map((iterations) => ({ iterations })),
    ...[0, 2, 4].map((parallelism) => ({ parallelism })),
    ...[0, 8, 15, 17].map((length) => ({ salt: pattern(length, 6) })),
    ...[{ memoryKiB: Number.NaN }, { iterations: Number.NaN }, { parallelism: Number.NaN }],
  ];
  let asked = 0;
  const counting: secret.Argon2 = async (password, settings) => {
    asked += 1;
    return argon2(password, settings);
  };
  for (const change of weak) {
    expect(await reasonOf(jmd.derivePasswordKeys('x', { ...kdf, ...change }, counting))).toBe('unsupported');
  }
  expect(asked).toBe(0);
  expect(await reasonOf(jmd.derivePasswordKeys('x', kdf, counting))).toBe('opened');
});
