// Writes the test vectors anew from fixed inputs. Run it only after a change of the format, and read what changed.
import { writeFileSync } from 'node:fs';
import { argon2 } from '../src/argon2.ts';
import { type Encodable, encode } from '../src/cbor.ts';
import * as files from '../src/files.ts';
import * as secret from '../src/index.ts';
import { importAesKey } from '../src/kdf.ts';
import { encodeBody } from '../src/message-body.ts';
import * as open from '../src/public.ts';
import { fromHex, pattern, toHex } from '../test/hex.ts';
import type { Vectors } from '../test/vector-types.ts';

const jmd = { ...secret, ...files, ...open };

const ACCOUNT = '0193c0de-1111-7000-8000-000000000001';
const CASE = '0193c0de-2222-7000-8000-000000000002';
const SITE = '0193c0de-3333-7000-8000-000000000003';
const COUNSELLOR = '0193c0de-4444-7000-8000-000000000004';

const write = <K extends keyof Vectors>(name: string, _key: K, value: Vectors[K]) =>
  writeFileSync(new URL(`../vectors/${name}.json`, import.meta.url), `${JSON.stringify(value, null, 2)}\n`);

const values: [string, Encodable][] = [
  ['0', 0],
  ['23', 23],
  ['24', 24],
  ['255', 255],
  ['256', 256],
  ['65536', 65_536],
  ['2^32', 2 ** 32],
  ['2^53 - 1', Number.MAX_SAFE_INTEGER],
  ['""', ''],
  ['"ä€🌍"', 'ä€🌍'],
  ["h''", new Uint8Array()],
  ["h'00ff'", Uint8Array.of(0, 255)],
  ['null', null],
  ['true', true],
  ['false', false],
  ['[]', []],
  ['[1, [null, "a"], h\'01\']', [1, [null, 'a'], Uint8Array.of(1)]],
];
write('cbor', 'cbor', {
  valid: values.map(([what, value]) => ({ what, hex: toHex(encode(value)) })),
  invalid: [
    { what: 'an integer in more bytes than it needs', hex: '1817' },
    { what: 'a length in more bytes than it needs', hex: '5900010a' },
    { what: 'indefinite length', hex: '9f01ff' },
    { what: 'bytes after the end', hex: '0000' },
    { what: 'cut short', hex: '4301' },
    { what: 'invalid UTF-8', hex: '61ff' },
    { what: 'a map', hex: 'a10102' },
    { what: 'a negative integer', hex: '20' },
    { what: 'a float', hex: 'f93c00' },
    { what: 'a tag', hex: 'c000' },
    { what: 'undefined', hex: 'f7' },
    { what: 'past 2^53', hex: '1b0020000000000000' },
    { what: 'nothing', hex: '' },
  ],
});

const passwords = ['p+ß&%20€"', 'correct horse battery staple', 'كلمة السر طويلة', 'Ünïcödé 🔑'];
write(
  'password',
  'password',
  await Promise.all(
    passwords.map(async (password, index) => {
      const kdf = { salt: pattern(16, index + 1), memoryKiB: 19_456, iterations: 2, parallelism: 1 };
      const stretched = await argon2(new TextEncoder().encode(jmd.normalisePassword(password)), kdf);
      const { authKey } = await jmd.derivePasswordKeys(password, kdf, argon2);
      return {
        ...{ password, same: [password.normalize('NFD'), password.normalize('NFC')], salt: toHex(kdf.salt) },
        ...{ memoryKiB: 19_456, iterations: 2, stretched: toHex(stretched), authKey: toHex(authKey) },
      };
    }),
  ),
);

const roots = [pattern(32, 10), pattern(32, 11)];
const contexts = [
  { accountId: ACCOUNT, method: 'password', ref: '' },
  { accountId: ACCOUNT, method: 'recovery', ref: '' },
  { accountId: ACCOUNT, method: 'device', ref: COUNSELLOR },
] as const;
write('root', 'root', {
  identities: await Promise.all(
    roots.map(async (root) => {
      const identity = await jmd.deriveIdentity(root);
      return {
        ...{ root: toHex(root), kemPublic: toHex(identity.public.kem), signPublic: toHex(identity.public.sign) },
        keyId: toHex(identity.keyId),
      };
    }),
  ),
  sealed: await Promise.all(
    contexts.map(async (context, index) => {
      const [key, nonce, root] = [pattern(32, 20 + index), pattern(12, 30 + index), pattern(32, 10)];
      const sealed = await jmd.wrapRoot(await importAesKey(key), root, context, nonce);
      return { key: toHex(key), root: toHex(root), ...context, nonce: toHex(nonce), sealed: toHex(sealed) };
    }),
  ),
});

const secrets = [new Uint8Array(16), new Uint8Array(16).fill(255), pattern(16, 40)];
write('recovery-code', 'recoveryCode', {
  valid: await Promise.all(
    secrets.map(async (secret) => {
      const code = jmd.formatRecoveryCode(secret);
      const loose = code.replaceAll('0', 'o').replaceAll('1', 'l');
      const arabic = code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
      const { authKey } = await jmd.deriveRecoveryKeys(secret);
      return {
        ...{ secret: toHex(secret), code, authKey: toHex(authKey) },
        alsoTyped: [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `, loose, arabic],
      };
    }),
  ),
  invalid: [
    { code: '', reason: 'length' },
    { code: '0000-0000', reason: 'length' },
    { code: '0000-0000-0000-0000-0000-0000-0001', reason: 'check' },
    { code: '0000-0000-0000-0000-0000-0000-000U', reason: 'characters' },
  ],
});

const [one, two] = [await jmd.deriveIdentity(pattern(32, 10)), await jmd.deriveIdentity(pattern(32, 11))];
const wraps = [
  { what: 'case', subjectId: CASE, epoch: 1, recipientKind: 'client' },
  { what: 'internal', subjectId: CASE, epoch: 7, recipientKind: 'counsellor' },
  { what: 'team', subjectId: SITE, epoch: 300, recipientKind: 'counsellor' },
] as const;
write(
  'wrap',
  'wrap',
  await Promise.all(
    wraps.map(async (facts, index) => {
      const secret = pattern(32, 50 + index);
      const context = { ...facts, recipientKeyId: two.keyId, wrappedBy: one.keyId };
      const sealed = await jmd.wrapSecret(context, secret, one.kem, two.public.kem);
      const aad = encode([
        'jmd/1/wrap',
        facts.what,
        facts.subjectId,
        facts.epoch,
        two.keyId,
        facts.recipientKind,
        one.keyId,
      ]);
      return {
        ...facts,
        ...{ senderRoot: toHex(pattern(32, 10)), recipientRoot: toHex(pattern(32, 11)), secret: toHex(secret) },
        ...{ aad: toHex(aad), sealed: toHex(sealed) },
      };
    }),
  ),
);

write(
  'case-key',
  'caseKey',
  await Promise.all(
    (['case', 'internal'] as const).map(async (what, index) => {
      const [newer, older, nonce] = [pattern(32, 60 + index), pattern(32, 62 + index), pattern(12, 64 + index)];
      const context = { what, caseId: CASE, epoch: 2 + index };
      const link = await jmd.linkCaseKey(await jmd.importCaseKey(newer, context.epoch), older, context, nonce);
      return { ...context, newer: toHex(newer), older: toHex(older), nonce: toHex(nonce), link: toHex(link) };
    }),
  ),
);

const texts = ['Hallo, ich brauche Hilfe.', 'مرحبا، أحتاج إلى مساعدة 🌍', 'ein langer Text. '.repeat(200)];
write(
  'message',
  'message',
  await Promise.all(
    texts.map(async (text, index) => {
      const client = index !== 1;
      const root = client ? pattern(32, 10) : pattern(32, 11);
      const identity = client ? one : two;
      const author = {
        ...{ id: client ? ACCOUNT : COUNSELLOR, role: client ? ('client' as const) : ('counsellor' as const) },
        ...{ keyId: identity.keyId, signKey: identity.signKey },
      };
      const [raw, nonce] = [pattern(32, 70 + index), pattern(12, 80 + index)];
      const key = await jmd.importCaseKey(raw, index + 1);
      const facts = {
        ...{ caseId: CASE, thread: 'client' as const, kind: 'text' as const, seq: index + 1 },
        ...{ messageId: `0193c0de-5555-7000-8000-00000000000${index}`, prevHash: index === 0 ? null : pattern(32, 90) },
        ...{
          clientTime: 1_795_000_000_000 + index,
          lang: index === 1 ? 'ar' : 'de',
          logHead: index === 2 ? { seq: 91, hash: pattern(32, 91) } : null,
        },
      };
      const attachments =
        index === 2
          ? [
              {
                blobId: SITE,
                fileKey: pattern(32, 92),
                name: 'Bescheid.pdf',
                mime: 'application/pdf',
                size: 12_345,
                sha256: pattern(32, 93),
              },
            ]
          : [];
      const content = { text, format: 'plain' as const, replyTo: null, attachments, extra: null };
      const envelope = await jmd.sealMessage(facts, content, author, key, nonce);
      const [header] = jmd.decode(envelope) as [Uint8Array];
      const flip = (at: number) => {
        const changed = envelope.slice();
        changed[at] = (changed[at] ?? 0) ^ 1;
        return toHex(changed);
      };
      return {
        ...{ authorRoot: toHex(root), authorId: author.id, role: author.role, caseKey: toHex(raw) },
        ...{ header: toHex(header), body: toHex(encodeBody(content, null)), nonce: toHex(nonce), text },
        ...{ caseId: CASE, thread: facts.thread, epoch: index + 1, envelope: toHex(envelope) },
        refused: [
          { what: 'the last bit flipped', envelope: flip(envelope.length - 1), reason: 'damaged' },
          { what: 'a bit of the case id flipped', envelope: flip(7), reason: 'wrong_case' },
          { what: 'the last byte missing', envelope: toHex(envelope.subarray(0, -1)), reason: 'damaged' },
          { what: 'a byte more', envelope: `${toHex(envelope)}00`, reason: 'damaged' },
        ],
      };
    }),
  ),
);

write(
  'attachment',
  'attachment',
  await Promise.all(
    [0, 1, 1_000].map(async (size, index) => {
      const [content, fileKey] = [pattern(size, 100 + index), pattern(32, 110 + index)];
      const { chunks, sha256 } = await jmd.sealFile(content, SITE, fileKey);
      return {
        ...{ blobId: SITE, fileKey: toHex(fileKey), content: toHex(content), sha256: toHex(sha256) },
        chunks: chunks.map(toHex),
      };
    }),
  ),
);

write(
  'draft',
  'draft',
  await Promise.all(
    ['', 'Ein Entwurf'].map(async (text, index) => {
      const purpose: [string, ...string[]] = ['draft', CASE];
      const [nonce, plain] = [pattern(12, 120 + index), new TextEncoder().encode(text)];
      const sealed = await jmd.sealForSelf(one.selfKey, purpose, plain, nonce);
      return { root: toHex(pattern(32, 10)), purpose, nonce: toHex(nonce), plain: toHex(plain), sealed: toHex(sealed) };
    }),
  ),
);

write(
  'evidence',
  'evidence',
  await Promise.all(
    ['', 'Ein Beweis'].map(async (text, index) => {
      const [seed, nonce, content] = [pattern(32, 150), pattern(12, 150 + index), new TextEncoder().encode(text)];
      const context = { siteId: SITE, incidentId: CASE, evidenceId: COUNSELLOR, epoch: index + 1 };
      const file = { name: 'Foto.png', type: 'image/png', content };
      const sealed = await jmd.sealEvidence(seed, context, file, nonce);
      return {
        ...{ seed: toHex(seed), context, nonce: toHex(nonce), sealed: toHex(sealed) },
        file: { ...file, content: toHex(content) },
      };
    }),
  ),
);

const hexKeys = ({ kem, sign }: open.PublicKeys) => ({ kem: toHex(kem), sign: toHex(sign) });
const team = { kem: pattern(32, 130), sign: new Uint8Array() };
write('check-phrase', 'checkPhrase', [
  {
    one: hexKeys(one.public),
    other: hexKeys(two.public),
    words: await jmd.checkPhrase(one.public, two.public, argon2),
  },
  { one: hexKeys(team), other: hexKeys(one.public), words: await jmd.checkPhrase(team, one.public, argon2) },
]);

const carrierSeed = pattern(32, 140);
const carrierPublic = fromHex(
  toHex((await import('../src/identity.ts').then((m) => m.importSeed('Ed25519', carrierSeed))).public),
);
const issuerKeyId = await jmd.carrierKeyIdOf(carrierPublic);
const forSite = await jmd.issueCertificate(
  { kind: 'site', issuerKeyId, subjectId: SITE, subject: one.public, notBefore: 1_000, notAfter: 3_000 },
  carrierSeed,
);
const forMember = await jmd.issueCertificate(
  {
    kind: 'member',
    issuerKeyId: one.keyId,
    subjectId: COUNSELLOR,
    subject: two.public,
    notBefore: 1_000,
    notAfter: 2_000,
  },
  one.signKey,
);
const chains: [number, Uint8Array[], string | null][] = [
  [1_500, [forSite, forMember], null],
  [500, [forSite, forMember], 'not_yet'],
  [2_500, [forSite, forMember], 'expired'],
  [1_500, [forMember, forSite], 'not_pinned'],
  [1_500, [forSite, forSite], 'broken'],
];
write(
  'certificate',
  'certificate',
  chains.map(([at, chain, problem]) => ({
    ...{ carrierSeed: toHex(carrierSeed), carrierPublic: toHex(carrierPublic), at, chain: chain.map(toHex), problem },
  })),
);

const entries: Uint8Array[] = [];
let head: open.KeyLogHead | null = null;
for (const [index, identity] of [one, two].entries()) {
  const entry = jmd.encodeLogEntry({
    ...{
      seq: index + 1,
      prevHash: head?.hash ?? null,
      kind: 'account-created',
      subjectId: ACCOUNT,
      keyId: identity.keyId,
    },
    ...{ kem: identity.public.kem, sign: identity.public.sign, at: '2026-11-25T10:15:00Z' },
  });
  entries.push(entry);
  head = await jmd.followLog([entry], head);
}
write('key-log', 'keyLog', {
  entries: entries.map(toHex),
  head: { seq: head?.seq ?? 0, hash: toHex(head?.hash ?? new Uint8Array()) },
});
