import { type Certificate, renderCertificate } from '@jmd-digital/documents/server';
import { type Badge, type MakeCertificateInput, makeCertificateInput } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { contextAt, NOW, refusalOf } from '../../test/caller.ts';
import { createLimits } from '../identity/limits.ts';
import { createServerSeal } from '../identity/server-seal.ts';
import { createCaller } from '../router.ts';
import { badgeIssuer } from './badge/badge-issuer.ts';
import { badgeOf, signBadge } from './badge/make-badge.ts';
import { findStation } from './path.ts';

const database = testDatabase();
/** Renders for real, and remembers what. */
const rendered = vi.fn(renderCertificate);
beforeEach(() => {
  rendered.mockClear();
});

const make = (input: MakeCertificateInput, now = NOW) =>
  createCaller({
    ...contextAt(database.current, { now }),
    renderCertificate: rendered,
  }).apply.makeCertificate(input);

/** A badge as this server issues it. */
async function badgeFor(
  stationId: string,
  { at = '2026-11-24T09:00:00Z', seal = contextAt(database.current).seal } = {},
) {
  const station = findStation(stationId)?.station;
  if (!station) throw new Error(`No station ${stationId}`);
  const issuer = badgeIssuer(seal);
  const facts = { station, level: 'A2' as const, at, publicUrl: 'http://localhost:4100' };
  const ids = { id: crypto.randomUUID(), subjectId: crypto.randomUUID() };
  return signBadge(badgeOf({ ...facts, ...ids }, issuer.id), issuer);
}

test('All stations make one paper, in the order of the path, with the badges inside', async () => {
  const badges = await Promise.all(['s3', 's8', 's1', 's2', 's7', 's6', 's5', 's4'].map((id) => badgeFor(id)));
  const { pdf, fileName, nameShown } = await make({ name: 'Amal Haddad', badges });
  expect(Buffer.from(pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  expect({ fileName, nameShown }).toEqual({ fileName: 'JMD-apply-Zertifikat-2026-11-25.pdf', nameShown: true });
  const [data] = rendered.mock.calls[0] ?? [];
  expect(data).toMatchObject({ issuedOn: '2026-11-25', verifyUrl: 'http://localhost:4100/apply/#/proof' });
  expect(data?.stations.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const { title, goals } = findStation('s1')?.station ?? {};
  expect(data?.stations[0]).toEqual({ number: 1, title, goals, earnedOn: '2026-11-24' });
  const inside: Badge[] = JSON.parse(data?.badges ?? '[]');
  expect(inside.map(({ name }) => name)).toEqual(data?.stations.map((station) => station.title));
  for (const badge of badges) expect(inside).toContainEqual(badge);
});

test('Days are days in Germany', async () => {
  const badges = [await badgeFor('s1', { at: '2026-11-24T23:30:00Z' })];
  await make({ badges }, Temporal.Instant.from('2026-11-30T23:30:00Z'));
  const [data] = rendered.mock.calls[0] ?? [];
  expect([data?.stations[0]?.earnedOn, data?.issuedOn]).toEqual(['2026-11-25', '2026-12-01']);
});

test('Without a name, or with one that the paper cannot show, there is a line to write on', async () => {
  const badges = [await badgeFor('s1')];
  for (const name of [undefined, '', ' \n ', '山田太郎']) expect((await make({ name, badges })).nameShown).toBe(false);
});

test('A badge of a station that is gone says what it said', async () => {
  const station = findStation('s2')?.station;
  if (!station) throw new Error('No station');
  const issuer = badgeIssuer(contextAt(database.current).seal);
  const facts = { level: 'A2' as const, id: crypto.randomUUID(), subjectId: crypto.randomUUID() };
  const gone = { ...station, id: 'gone', title: 'Früher', goals: ['Ich konnte etwas.'] };
  const unsigned = badgeOf(
    { ...facts, station: gone, at: '2026-11-24T09:00:00Z', publicUrl: 'http://a.example' },
    issuer.id,
  );
  await make({ badges: [await signBadge(unsigned, issuer)] });
  expect(rendered.mock.calls[0]?.[0].stations).toEqual([
    { number: 0, title: 'Früher', goals: ['Ich konnte etwas.'], earnedOn: '2026-11-24' },
  ]);
});

describe('Refused is', () => {
  const refusedAt = async (badges: Badge[]) => {
    const shape = await refusalOf(make({ name: 'Amal Haddad', badges }));
    expect(shape.reason).toBe('invalid_input');
    expect(rendered).not.toHaveBeenCalled();
    return Object.keys(shape.fieldErrors ?? {});
  };

  test('a badge in which anything was changed', async () => {
    const [good, other] = [await badgeFor('s1'), await badgeFor('s2')];
    const { credentialSubject: subject, proof } = other;
    const { achievement } = subject;
    const title = {
      ...other,
      credentialSubject: { ...subject, achievement: { ...achievement, name: 'Meisterbrief' } },
    };
    const changed: Badge[] = [
      { ...other, validFrom: '2020-01-01T00:00:00Z' },
      { ...other, credentialSubject: { ...subject, id: good.credentialSubject.id } },
      { ...other, proof: { ...proof, proofValue: good.proof.proofValue } },
      { ...other, proof: { ...proof, created: '2026-11-24T10:00:00Z' } },
      title,
    ];
    for (const badge of changed) expect(await refusedAt([good, badge])).toEqual(['badges.1']);
  });

  test('a badge that is good and somebody else’s', async () => {
    const seal = createServerSeal(new Uint8Array(32).fill(8));
    expect(await refusedAt([await badgeFor('s1', { seal }), await badgeFor('s2')])).toEqual(['badges.0']);
  });

  test('a second badge of the same station', async () => {
    const badge = await badgeFor('s1');
    expect(await refusedAt([badge, badge])).toEqual(['badges.1']);
    expect(await refusedAt([badge, await badgeFor('s2'), await badgeFor('s1')])).toEqual(['badges.2']);
  });

  test('nothing, and more than there are stations', async () => {
    expect(await refusedAt([])).toEqual(['badges']);
    expect(await refusedAt(Array(9).fill(await badgeFor('s1')))).toEqual(['badges']);
  });

  test('who asks again and again', async () => {
    const context = { ...contextAt(database.current), limits: createLimits(database.current) };
    const call = createCaller({ ...context, address: '192.0.2.99' });
    const badges = [await badgeFor('s1'), await badgeFor('s1')];
    for (let count = 0; count < 60; count += 1)
      expect((await refusalOf(call.apply.makeCertificate({ badges }))).reason).toBe('invalid_input');
    expect(await refusalOf(call.apply.makeCertificate({ badges }))).toMatchObject({ reason: 'rate_limited' });
  });
});

describe('A name', () => {
  const nameOf = async (name: string) => {
    const { makeCertificateExample } = await import('@jmd-digital/schemas');
    const parsed = makeCertificateInput.safeParse({ ...makeCertificateExample.input, name });
    return parsed.success ? parsed.data.name : null;
  };

  test.each([
    ['  Amal \n\t Haddad ', 'Amal Haddad'],
    ['Zoe\u0308', 'Zoë'],
    ['A\u0000m\u001bal', 'A m al'],
    ['\u202eAmal\u202c', 'Amal'],
    ['گل\u200cمحمدی', 'گل\u200cمحمدی'],
    ['#import "x"', '#import "x"'],
  ])('%j is %j', async (typed, kept) => {
    expect(await nameOf(typed)).toBe(kept);
  });

  test('has 120 characters as people count them', async () => {
    const letter = 'a\u0301\u0323\u0304';
    expect(await nameOf(letter.repeat(120))).toBe(letter.repeat(120).normalize('NFC'));
    for (const name of [letter.repeat(121), 'a'.repeat(121), `a${'\u0301'.repeat(1_000)}`, '\ud800'])
      expect(await nameOf(name)).toBe(null);
  });

  test('that is too long is told so, and not repeated', async () => {
    const badges = [await badgeFor('s1')];
    const shape = await refusalOf(make({ name: 'Amal '.repeat(30), badges }));
    expect(shape).toMatchObject({ reason: 'invalid_input', fieldErrors: { name: 'too_long' } });
    expect(JSON.stringify(shape)).not.toContain('Amal');
  });
});

test('Where the compiler breaks down the answer is internal, and the next one is fine', async () => {
  const badges = [await badgeFor('s1')];
  rendered.mockImplementationOnce(async (): Promise<Certificate> => {
    throw new Error('The document compiler has ended.');
  });
  expect(await refusalOf(make({ name: 'Amal Haddad', badges }))).toEqual({
    ...{ code: 'INTERNAL_SERVER_ERROR', reason: 'internal', retryable: false },
  });
  expect((await make({ name: 'Amal Haddad', badges })).nameShown).toBe(true);
});
