import type { MisinformationNote } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';
import { snippetOf } from '../../test/snippets.ts';

const database = testDatabase();
let amal: Awaited<ReturnType<typeof employee>>;
let danylo: Awaited<ReturnType<typeof employee>>;
let nearby: Awaited<ReturnType<typeof employee>>;
beforeAll(async () => {
  await seedSites(database.current);
  amal = await employee(database.current, 'counsellor', 'Amal');
  danylo = await employee(database.current, 'counsellor', 'Danylo');
  nearby = await employee(database.current, 'counsellor', 'Nebenan', { siteId: OTHER_SITE });
});

type Draft = Omit<MisinformationNote, 'siteId' | 'changedAt'>;
const noteOf = (more: Partial<Draft> = {}): Draft => ({
  ...{ id: newId(), topic: 'residence', claim: 'Angeblich braucht niemand eine Anmeldung.', langs: ['de', 'ar'] },
  ...{ spread: 'several', snippetId: null, answered: false, revision: 0, ...more },
});
const put = (note: Draft, who = amal, siteId = SITE) => who.call.streetwork.putMisinformation({ siteId, note });

test('A false claim is noted once, changed from what it was, and a repeat changes nothing', async () => {
  const note = noteOf();
  const { note: first } = await put(note);
  expect(first).toMatchObject({ ...note, revision: 1, siteId: SITE });
  expect((await put(note)).note).toEqual(first);
  expect(await audited(database.current, 'misinformation.changed', note.id)).toBe(1);
  expect((await put({ ...note, revision: 1, answered: true })).note).toMatchObject({ revision: 2, answered: true });
  expect((await refusalOf(put({ ...note, revision: 1, spread: 'often' }))).reason).toBe('conflict');
  expect((await refusalOf(put({ ...note, revision: 2 }, nearby, OTHER_SITE))).reason).toBe('conflict');
});

test.each([
  '@neu_in_musterstadt sagt das',
  'Steht auf www.beispiel.example.org/falsch',
  'Mohammed erzählt das',
  'Ruft 030 23125 123 an',
])('A claim that names somebody is refused: %s', async (claim) => {
  const refusal = await refusalOf(put(noteOf({ claim })));
  expect(refusal).toMatchObject({ reason: 'invalid_input', fieldErrors: { 'note.claim': 'names_somebody' } });
  expect(JSON.stringify(refusal)).not.toContain(claim);
});

test('Its answer is one that this site may know of', async () => {
  const snippet = snippetOf();
  await amal.call.streetwork.putSnippet({ siteId: SITE, snippet });
  const withAnswer = () => noteOf({ snippetId: snippet.id, answered: true });
  expect((await put(withAnswer())).note.snippetId).toBe(snippet.id);
  const unknown = { fieldErrors: { 'note.snippetId': 'unknown_value' } };
  expect(await refusalOf(put(withAnswer(), nearby, OTHER_SITE))).toMatchObject(unknown);
  await danylo.call.streetwork.reviewSnippet({
    ...{ siteId: SITE, snippetId: snippet.id, revision: 1, reviewBy: '2027-05-01' },
  });
  expect((await put(withAnswer(), nearby, OTHER_SITE)).note.answered).toBe(true);
  await amal.call.streetwork.removeSnippet({ siteId: SITE, snippetId: snippet.id });
  expect(await refusalOf(put(withAnswer()))).toMatchObject(unknown);
});
