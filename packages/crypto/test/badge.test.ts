import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didOfKey, judgeBadge, newProof, proofValueOf, signedBytes } from '../src/badge.ts';
import { fromHex, toHex } from './hex.ts';

/** The example of “Data Integrity EdDSA Cryptosuites v1.0” (W3C, B.2, eddsa-jcs-2022). */
const CONTEXT = ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'];
const DOCUMENT = {
  '@context': CONTEXT,
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};
const KEY = 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const SIGNATURE =
  '407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b80351da3f253d725c6f00b07c9e5448d50b3ef78012b9ab54255116d069c6dd2808';

test('What is signed, and how a signature is written, is what the standard shows', async () => {
  const proof = newProof(KEY, '2023-02-24T23:36:38Z', CONTEXT as never);
  expect(toHex(await signedBytes(DOCUMENT, proof))).toBe(
    '66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db' +
      '59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19',
  );
  expect(proofValueOf(fromHex(SIGNATURE))).toBe(
    'z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX',
  );
});

const seed = new Uint8Array(32).fill(5);
const ISSUER = didOfKey(ed25519.getPublicKey(seed));
type Json = { [name: string]: unknown };

/** A small badge, signed by a second hand: hashes and signature of @noble, its members sorted by hand. */
function signedBadge(by = seed, names = ISSUER): Json {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .toSorted(([one], [other]) => (one < other ? -1 : 1))
              .map(([name, part]) => [name, sorted(part)]),
          )
        : value;
  const hash = (value: unknown) => sha256(new TextEncoder().encode(JSON.stringify(sorted(value))));
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: names, name: 'Ausstellerin „Ü“' },
    credentialSubject: { id: 'urn:uuid:1', achievement: { name: 'Ich kann', points: 0.1 + 0.2, tags: ['a', 'b'] } },
  };
  const key = names.slice('did:key:'.length);
  const proof = {
    ...{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', created: '2026-11-25T10:15:00Z' },
    ...{ verificationMethod: `${names}#${key}`, proofPurpose: 'assertionMethod', '@context': document['@context'] },
  };
  const signature = ed25519.sign(Uint8Array.from([...hash(proof), ...hash(document)]), by);
  return { ...document, proof: { ...proof, proofValue: proofValueOf(signature) } };
}

const asRead = (value: unknown): Json => JSON.parse(JSON.stringify(value));

test('A badge is good, whatever the order of its members, and known as whose it is', async () => {
  const badge = signedBadge();
  expect(await judgeBadge(asRead(badge), ISSUER)).toBeNull();
  expect(await judgeBadge(asRead(badge), null)).toBeNull();
  expect(await judgeBadge(Object.fromEntries(Object.entries(badge).toReversed()), ISSUER)).toBeNull();
  const other = didOfKey(ed25519.getPublicKey(new Uint8Array(32).fill(6)));
  expect(await judgeBadge(badge, other)).toBe('other-issuer');
});

/** Every place of a value, as the names that lead there. */
function* places(value: unknown, path: string[] = []): Generator<string[]> {
  if (path.length > 0) yield path;
  if (value !== null && typeof value === 'object')
    for (const [name, part] of Object.entries(value)) yield* places(part, [...path, name]);
}

/** A copy with one place changed; undefined takes it away. */
function withPlace(badge: Json, path: string[], value: unknown): Json {
  const copy = asRead(badge);
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((at, name) => (at as Json)[name], copy) as Json;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

describe('Nothing can be changed', () => {
  const badge = signedBadge();
  const all = [...places(badge)];

  test.each(all.map((path) => [path.join('/'), path] as const))('%s', async (_, path) => {
    const before = path.reduce<unknown>((at, name) => (at as Json)[name], badge);
    const changes = [undefined, null, '', 'x', 0, true, [], {}, `${String(before)} `, [before], { a: before }];
    for (const change of changes)
      expect([change, await judgeBadge(withPlace(badge, path, change), null)]).not.toEqual([change, null]);
  });

  test('nor added, at any place, under any name', async () => {
    const objects = [[], ...all].filter((path) => {
      const value = path.reduce<unknown>((at, name) => (at as Json)[name], badge);
      return value !== null && typeof value === 'object';
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...objects), fc.string(), fc.json(), async (path, name, json) => {
        const value = path.reduce<unknown>((at, each) => (at as Json)[each], badge) as Json;
        fc.pre(!Object.hasOwn(value, name) && name !== 'length' && name !== '__proto__');
        if (Array.isArray(value)) return;
        expect(await judgeBadge(withPlace(badge, [...path, name], JSON.parse(json)), null)).not.toBeNull();
      }),
    );
  });
});

test('Signed by somebody else than it names, it is forged', async () => {
  const other = new Uint8Array(32).fill(6);
  expect(await judgeBadge(signedBadge(other), ISSUER)).toBe('forged');
  // A member that most code does not see.
  const hidden = JSON.stringify(signedBadge()).replace('{', '{"__proto__":{"id":"urn:uuid:2"},');
  expect(await judgeBadge(JSON.parse(hidden), ISSUER)).toBe('forged');
});

test('A key under which anything would be signed is none', async () => {
  // The neutral element: (0, 1). A signature of zeros is good under it, where nobody looks.
  const weak = didOfKey(Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0)));
  const proof = { ...(signedBadge().proof as Json), verificationMethod: `${weak}#${weak.slice(8)}` };
  const zeros = Uint8Array.from({ length: 64 }, (_, index) => (index === 0 ? 1 : 0));
  const badge = { ...signedBadge(), issuer: { id: weak }, proof: { ...proof, proofValue: proofValueOf(zeros) } };
  expect(await judgeBadge(badge, null)).not.toBeNull();
});

test('Whatever is read from a file is judged and never throws', async () => {
  for (const value of [null, 1, 'x', [], {}, { proof: [] }, { proof: {}, issuer: 'x' }, [signedBadge()]])
    expect(await judgeBadge(value, null)).toBe('no-badge');
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (value, part) => {
      expect(await judgeBadge(value, null)).toBe('no-badge');
      const mixed = { ...signedBadge(), name: part };
      expect(['forged', 'no-badge']).toContain(await judgeBadge(mixed, null));
      expect(await judgeBadge({ ...signedBadge(), proof: part }, null)).toBe('no-badge');
    }),
  );
  // Half a character, which no canonical form has.
  expect(await judgeBadge({ ...signedBadge(), name: '\ud800' }, null)).toBe('forged');
  const { proof } = signedBadge();
  const long = { ...(proof as Json), proofValue: `z${'2'.repeat(100_000)}` };
  expect(await judgeBadge({ ...signedBadge(), proof: long }, null)).toBe('no-badge');
});
