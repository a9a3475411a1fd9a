import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CryptoError } from '../src/errors.ts';
import { type EvidenceContext, MAX_EVIDENCE_BYTES, openEvidence, sealEvidence } from '../src/evidence.ts';
import { createTeamKey } from '../src/wrap.ts';
import { pattern } from './hex.ts';

const ID = '0193c0de-1111-7000-8000-000000000001';
const OTHER = '0193c0de-2222-7000-8000-000000000002';
const context: EvidenceContext = { siteId: ID, incidentId: ID, evidenceId: ID, epoch: 1 };
const file = { name: 'Bildschirmfoto.png', type: 'image/png', content: pattern(500, 7) };
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => (error instanceof CryptoError ? error.reason : 'other'),
  );

test('Every member of the team opens it, with its name and type', async () => {
  const { seed } = await createTeamKey();
  expect(await openEvidence(seed, context, await sealEvidence(seed, context, file))).toEqual(file);
  const upper = { ...context, siteId: ID.toUpperCase() };
  expect(await openEvidence(seed, upper, await sealEvidence(seed, context, file))).toEqual(file);
});

test.each([{ siteId: OTHER }, { incidentId: OTHER }, { evidenceId: OTHER }, { epoch: 2 }])(
  'It is no other file: %j',
  async (more) => {
    const seed = pattern(32, 1);
    const sealed = await sealEvidence(seed, context, file);
    expect(await reasonOf(openEvidence(seed, { ...context, ...more }, sealed))).toBe('damaged');
  },
);

test('Another team does not open it, and neither does nobody', async () => {
  const sealed = await sealEvidence(pattern(32, 1), context, file);
  expect(await reasonOf(openEvidence(pattern(32, 2), context, sealed))).toBe('damaged');
  for (const seed of [new Uint8Array(), new Uint8Array(16), undefined as never]) {
    expect(await reasonOf(openEvidence(seed, context, sealed))).toBe('no_key');
    expect(await reasonOf(sealEvidence(seed, context, file))).toBe('no_key');
  }
});

test('Whatever is changed or cut off, it does not open', async () => {
  const seed = pattern(32, 1);
  const sealed = await sealEvidence(seed, context, file);
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ bits;
      expect(await reasonOf(openEvidence(seed, context, changed))).toBe('damaged');
      expect(await reasonOf(openEvidence(seed, context, sealed.slice(0, at)))).toBe('damaged');
    }),
    { numRuns: 40 },
  );
});

test('Its size tells the order of magnitude alone, and there is an end to it', async () => {
  const seed = pattern(32, 1);
  const sizeOf = async (length: number) =>
    (await sealEvidence(seed, context, { ...file, content: new Uint8Array(length) })).length;
  expect(await sizeOf(100_500)).toBe(await sizeOf(102_000));
  expect(await reasonOf(sizeOf(MAX_EVIDENCE_BYTES + 1))).toBe('too_long');
});
