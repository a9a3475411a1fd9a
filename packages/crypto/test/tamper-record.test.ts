/** Certificates and the log of keys: what somebody signed or chained is as it was, or is refused. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../src/bytes.ts';
import { decode, type Encodable, encode } from '../src/cbor.ts';
import {
  type CertificateFacts,
  carrierKeyIdOf,
  issueCertificate,
  judgeChain,
  readCertificate,
} from '../src/certificate.ts';
import { deriveIdentity, importSeed, sign } from '../src/identity.ts';
import { encodeLogEntry, followLog, type KeyLogEntry, type KeyLogHead } from '../src/key-log.ts';
import { pattern } from './hex.ts';
import { additions, cuts, flips, reasonOf, tally } from './tampering.ts';

const SITE = '0193c0de-0000-7000-8000-00000000000a';
const MEMBER = '0193c0de-0000-7000-8000-00000000000b';
const [lead, member, stranger] = (await Promise.all([1, 2, 3].map((n) => deriveIdentity(pattern(32, n))))) as [I, I, I];
type I = Awaited<ReturnType<typeof deriveIdentity>>;
const carrierSeed = pattern(32, 4);
const carrier = (await importSeed('Ed25519', carrierSeed)).public;
const otherCarrier = (await importSeed('Ed25519', pattern(32, 5))).public;
const AT = 1_500;

const forSite: CertificateFacts = {
  ...{ kind: 'site', issuerKeyId: await carrierKeyIdOf(carrier), subjectId: SITE, subject: lead.public },
  ...{ notBefore: 1_000, notAfter: 2_000 },
};
const forMember: CertificateFacts = {
  ...{ kind: 'member', issuerKeyId: lead.keyId, subjectId: MEMBER, subject: member.public },
  ...{ notBefore: 1_000, notAfter: 2_000 },
};
const site = await issueCertificate(forSite, carrierSeed);
const leaf = await issueCertificate(forMember, lead.signKey);
const judge = async (chain: readonly Uint8Array[], at = AT, pinned = [carrier]) =>
  (await judgeChain(chain, pinned, at)) ?? 'fine';
/** How often each verdict came. */
async function verdicts(chains: Iterable<readonly Uint8Array[]>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const chain of chains) {
    const verdict = await judge(chain);
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}

describe('A chain of certificates', () => {
  test('holds as it was issued, from the pinned carrier, in its time', async () => {
    expect(await judge([site])).toBe('fine');
    expect(await judge([site, leaf])).toBe('fine');
    expect(await judge([site, leaf], AT, [otherCarrier, carrier])).toBe('fine');
    expect(await judge([site, leaf], AT, [otherCarrier])).toBe('not_pinned');
    expect(await judge([site, leaf], AT, [])).toBe('not_pinned');
    const times = [999, 1_000, 2_000, 2_001].map((at) => judge([site, leaf], at));
    expect(await Promise.all(times)).toEqual(['not_yet', 'fine', 'fine', 'expired']);
  });

  test('breaks with any bit changed, anything cut off or added', async () => {
    // The first names the carrier's key: a bit of that leads to a carrier that nobody pinned, all else breaks the chain.
    const named = 8 * 16;
    expect(await verdicts([...flips(site)].map((each) => [each, leaf]))).toEqual({
      ...{ not_pinned: named, broken: 8 * site.length - named },
    });
    const ofLeaf = [...flips(leaf, { step: 3 })];
    expect(await verdicts(ofLeaf.map((each) => [site, each]))).toEqual({ broken: ofLeaf.length });
    for (const certificate of [site, leaf]) {
      const wrong = [...cuts(certificate), ...additions(certificate)];
      expect(await tally(wrong, readCertificate)).toEqual({ damaged: wrong.length });
    }
    const cutLeaf = [...cuts(leaf)].map((each) => [site, each]);
    const cutSite = [...cuts(site), ...additions(site)].map((each) => [each, leaf]);
    expect(await verdicts([...cutLeaf, ...cutSite])).toEqual({ broken: cutLeaf.length + cutSite.length });
  });

  test('breaks in another order, without its beginning, or with a link that does not belong', async () => {
    const otherSite = await issueCertificate({ ...forSite, subject: stranger.public }, carrierSeed);
    const byStranger = await issueCertificate({ ...forMember, issuerKeyId: stranger.keyId }, stranger.signKey);
    const inHerName = await issueCertificate(forMember, stranger.signKey);
    const byMember = await issueCertificate({ ...forMember, issuerKeyId: member.keyId }, member.signKey);
    const ownSite = await issueCertificate({ ...forSite, issuerKeyId: lead.keyId }, lead.signKey);
    const leafOnTop = await issueCertificate({ ...forMember, issuerKeyId: forSite.issuerKeyId }, carrierSeed);
    const team = { ...forMember, kind: 'team', subjectId: SITE } as const;
    const keys = { kem: stranger.public.kem, sign: new Uint8Array() };
    const teamBySite = await issueCertificate({ ...team, subject: keys }, lead.signKey);
    const teamByMember = await issueCertificate({ ...team, subject: keys, issuerKeyId: member.keyId }, member.signKey);
    // Who certifies vouches for the team's key, and so does a member whom that one vouches for.
    expect([await judge([site, teamBySite]), await judge([site, leaf, teamByMember])]).toEqual(['fine', 'fine']);
    const wrong: [string, Uint8Array[], string][] = [
      ['a team by a member whom nobody vouches for', [site, teamByMember], 'broken'],
      ['a team by a team', [site, teamBySite, teamBySite], 'broken'],
      ['a team straight by the carrier', [teamBySite], 'not_pinned'],
      ['nothing', [], 'not_pinned'],
      ['the lower one alone', [leaf], 'not_pinned'],
      ['turned round', [leaf, site], 'not_pinned'],
      ['the site twice', [site, site], 'broken'],
      ['under another site', [otherSite, leaf], 'broken'],
      ['by somebody else', [site, byStranger], 'broken'],
      ['by somebody else in the name of the certifier', [site, inHerName], 'broken'],
      ['a site by a site', [site, ownSite], 'broken'],
      ['a member straight by the carrier', [leafOnTop], 'broken'],
      // Whom a certifier names may not name others: there would be no end of certifiers.
      ['a member by a member', [site, leaf, byMember], 'broken'],
      ['the member twice', [site, leaf, leaf], 'broken'],
    ];
    const said = wrong.map(async ([what, chain]) => [what, await judge(chain)]);
    expect(await Promise.all(said)).toEqual(wrong.map(([what, , verdict]) => [what, verdict]));
  });

  test('breaks with any fact changed under the old signature', async () => {
    const [, signature] = decode(leaf) as [Bytes, Bytes];
    const others: { [K in keyof CertificateFacts]: CertificateFacts[K][] } = {
      kind: ['team', 'site'],
      issuerKeyId: [member.keyId, forSite.issuerKeyId],
      subjectId: [SITE],
      subject: [
        stranger.public,
        { ...member.public, kem: stranger.public.kem },
        { ...member.public, sign: lead.public.sign },
      ],
      notBefore: [0, 1_001],
      notAfter: [1_999, 2 ** 50],
    };
    for (const [field, values] of Object.entries(others)) {
      for (const value of values) {
        const [signed] = decode(await issueCertificate({ ...forMember, [field]: value }, lead.signKey)) as [Bytes];
        expect([field, await judge([site, encode([signed, signature])])]).toEqual([field, 'broken']);
      }
    }
    const bySite = await sign(lead.signKey, (decode(site) as [Bytes])[0]);
    expect(await judge([site, encode([(decode(leaf) as [Bytes])[0], bySite])])).toBe('broken');
  });

  test('is none with a place of another kind, too few or too many, even if it is signed', async () => {
    const [signed] = decode(leaf) as [Bytes];
    const fields = decode(signed) as readonly Encodable[];
    const [kem, signPublic] = fields[4] as [Bytes, Bytes];
    const seal = async (changed: Encodable) => encode([encode(changed), await sign(lead.signKey, encode(changed))]);
    const places = fields.flatMap((_, at) =>
      ([null, true, 'x', [], new Uint8Array(15), new Uint8Array(33)] as Encodable[])
        .concat(at >= 5 ? [] : [7])
        .map((value) => fields.with(at, value)),
    );
    const keys = [
      [kem],
      [kem, signPublic, kem],
      [kem, null],
      [7, signPublic],
      [kem, 'x'.repeat(32)],
      [kem, new Uint8Array()],
    ];
    const wrong = [
      ...places,
      ...[...keys, [kem.slice(1), signPublic], [kem, signPublic.slice(1)]].map((pair) => fields.with(4, pair)),
      ...[fields.slice(0, 6), [...fields, null], null, 'x'],
    ];
    expect(await reasonOf(readCertificate(await seal(fields)))).toBe('opened');
    expect(await tally(wrong, async (changed) => readCertificate(await seal(changed)))).toEqual({
      damaged: wrong.length,
    });
    expect(await verdicts(await Promise.all(wrong.map(async (changed) => [site, await seal(changed)])))).toEqual({
      broken: wrong.length,
    });
    const shapes = [
      [signed],
      [signed, null],
      [signed, 'x'.repeat(64)],
      [signed, new Uint8Array(63)],
      ['x', new Uint8Array(64)],
      7,
    ];
    expect(await tally(shapes, (shape) => readCertificate(encode(shape)))).toEqual({ damaged: shapes.length });
  });
});

describe('The log of keys', async () => {
  const entries: Bytes[] = [];
  let head: KeyLogHead | null = null;
  for (const [index, { keyId, public: keys }] of [lead, member, stranger].entries()) {
    const entry: KeyLogEntry = {
      seq: index + 1,
      prevHash: head?.hash ?? null,
      kind: 'account-created',
      subjectId: MEMBER,
      keyId,
      ...keys,
      at: '2026-11-25T10:15:00Z',
    };
    entries.push(encodeLogEntry(entry));
    head = await followLog(entries.slice(-1), head);
  }
  const known = head as unknown as KeyLogHead;
  const [a, b, c] = entries as [Bytes, Bytes, Bytes];
  /** Throws, or says whether it ends where we know that it does. */
  const follow = async (log: readonly Uint8Array[], from: KeyLogHead | null = null) => {
    const end = await followLog(log, from);
    if (end?.seq !== known.seq || end.hash.join() !== known.hash.join()) throw new Error('another head');
  };
  const counts = async (logs: Iterable<readonly Uint8Array[]>) =>
    Object.keys(await tally(logs, (log) => follow(log))).sort();

  test('leads to the same head, in one go or in parts', async () => {
    expect(await reasonOf(follow(entries))).toBe('opened');
    expect(await reasonOf(follow([b, c], await followLog([a], null)))).toBe('opened');
    expect(await reasonOf(follow([], known))).toBe('opened');
  });

  test('is refused, or leads elsewhere, with any bit changed', async () => {
    // No entry any more, or the one after it does not follow.
    expect(await counts([...flips(a, { step: 3 })].map((each) => [each, b, c]))).toEqual(['damaged', 'out_of_order']);
    expect(await counts([...flips(b, { step: 3 })].map((each) => [a, each, c]))).toEqual(['damaged', 'out_of_order']);
    // After the last there is nothing that would show it but the head, which messages carry along.
    expect(await counts([...flips(c, { step: 3 })].map((each) => [a, b, each]))).toEqual([
      'Error: another head',
      'damaged',
      'out_of_order',
    ]);
    for (const [at, entry] of entries.entries()) {
      const wrong = [...cuts(entry), ...additions(entry)];
      expect(await tally(wrong, (each) => follow(entries.with(at, each)))).toEqual({ damaged: wrong.length });
    }
  });

  test('is refused in any other order, shortened at the front, doubled or grafted', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom(a, b, c), { minLength: 1, maxLength: 6 }),
      async (log) => {
        const begins = log.every((entry, i) => entry === entries[i]);
        const wanted = begins ? (log.length === 3 ? 'opened' : 'Error: another head') : 'out_of_order';
        expect(await reasonOf(follow(log))).toBe(wanted);
      },
    );
    await fc.assert(property, { seed: 5, numRuns: 200, examples: [[[a, b, c]], [[a, b]], [[b, c]], [[a, b, c, c]]] });
    for (const from of [known, { ...known, seq: 1 }, { seq: 1, hash: pattern(32, 9) }]) {
      expect(await reasonOf(followLog([b, c], from))).toBe('out_of_order');
    }
  });

  test('has no entry with a place of another kind, too few or too many', async () => {
    const fields = decode(a) as readonly Encodable[];
    const [kem, signPublic] = fields[5] as [Bytes, Bytes];
    const wrong = [
      ...[0, 2, 3, 4, 5, 6].flatMap((at) => [null, true, []].map((value) => fields.with(at, value))),
      ...[0, 4, 5].map((at) => fields.with(at, 'x')),
      ...[2, 3, 6].map((at) => fields.with(at, new Uint8Array(16))),
      ...[7, 'x'].map((value) => fields.with(1, value)),
      ...[[kem], [kem, signPublic, kem], [null, signPublic], [kem, 7]].map((pair) => fields.with(5, pair)),
      ...[fields.slice(0, 6), [...fields, null], 7],
    ];
    expect(await tally(wrong, (each) => followLog([encode(each)], null))).toEqual({ damaged: wrong.length });
    // A team signs nothing.
    expect(await reasonOf(followLog([encode(fields.with(5, [kem, null]))], null))).toBe('opened');
  });
});
