import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, consentOf, newId, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('A consent is written down once, and changed by whoever saw its newest revision', async () => {
  const { putConsent } = room.amal.call.outreach;
  const input = { siteId: SITE, consent: consentOf() };
  const [one, other] = await Promise.all([putConsent(input), putConsent(input)]);
  expect(one).toEqual(other);
  expect(one.consent).toMatchObject({ siteId: SITE, revision: 1, state: 'valid', withdrawnAt: null, pictureIds: [] });
  const longer = { siteId: SITE, consent: { ...input.consent, revision: 1, validUntil: '2028-12-31' } };
  const edits = await Promise.all([putConsent(longer), putConsent(longer)]);
  expect(edits.map(({ consent }) => [consent.revision, consent.validUntil])).toEqual(Array(2).fill([2, '2028-12-31']));
  expect((await refusalOf(putConsent(input))).reason).toBe('conflict');
  expect(await audited(database.current, 'consent.changed', input.consent.id)).toBe(2);
});

test('A minor needs whoever has custody, and who it is stands on the paper alone', async () => {
  const { putConsent } = room.amal.call.outreach;
  const put = (more: object) => putConsent({ siteId: SITE, consent: { ...consentOf(), ...more } });
  const minor = put({ minor: true });
  expect(await refusalOf(minor)).toMatchObject({ fieldErrors: { 'consent.guardian': 'invalid' } });
  expect((await put({ minor: true, guardian: true })).consent.minor).toBe(true);
  for (const subjectRef of ['nadia@example.org', 'Ordner 3, @nadia', 'Tel. 030 23125 001', 'Frau Beispiel']) {
    const refusal = await refusalOf(put({ subjectRef }));
    expect(refusal, subjectRef).toMatchObject({ fieldErrors: { 'consent.subjectRef': 'names_person' } });
  }
  for (const subjectRef of ['Ordner 3, Blatt 12', 'Schrank 2, Fach 0815', 'Mappe 2026/11/003']) {
    expect((await put({ subjectRef })).consent.subjectRef).toBe(subjectRef);
  }
});

test('One of another site is not there, and cannot be taken over', async () => {
  const consent = consentOf();
  await room.amal.call.outreach.putConsent({ siteId: SITE, consent });
  const stranger = await employee(database.current, 'editor', 'Fremd', { siteId: OTHER_SITE });
  const there = { siteId: OTHER_SITE, consent: { ...consent, revision: 1 } };
  expect((await refusalOf(stranger.call.outreach.putConsent(there))).reason).toBe('conflict');
  const withdrawn = stranger.call.outreach.withdrawConsent({ siteId: OTHER_SITE, consentId: consent.id });
  expect((await refusalOf(withdrawn)).reason).toBe('not_found');
  const unknown = room.amal.call.outreach.withdrawConsent({ siteId: SITE, consentId: newId() });
  expect((await refusalOf(unknown)).reason).toBe('not_found');
});
