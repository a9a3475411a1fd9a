import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
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
  nearby = await employee(database.current, 'team-lead', 'Nebenan', { siteId: OTHER_SITE });
});

const put = (snippet: ReturnType<typeof snippetOf>, who = amal, siteId = SITE) =>
  who.call.streetwork.putSnippet({ siteId, snippet });
const review = (snippetId: string, revision: number, who = danylo, reviewBy = '2027-03-01') =>
  who.call.streetwork.reviewSnippet({ siteId: SITE, snippetId, revision, reviewBy });

test('An answer is written once, changed from what it was, and a repeat changes nothing', async () => {
  const snippet = snippetOf();
  const { snippet: first } = await put(snippet);
  expect(first).toMatchObject({ ...snippet, revision: 1, siteName: 'JMD Musterstadt', state: 'draft' });
  expect((await put(snippet)).snippet).toEqual(first);
  expect(await audited(database.current, 'snippet.changed', snippet.id)).toBe(1);

  expect((await put({ ...snippet, revision: 1, question: 'Neu?' })).snippet).toMatchObject({ revision: 2 });
  expect((await refusalOf(put({ ...snippet, revision: 1, question: 'Zu spät?' }, danylo))).reason).toBe('conflict');
  const elsewhere = put({ ...snippet, revision: 2 }, nearby, OTHER_SITE);
  expect((await refusalOf(elsewhere)).reason).toBe('conflict');
});

test('What is changed is a draft again, and its earlier authors stay authors', async () => {
  const snippet = snippetOf();
  await put(snippet);
  expect((await review(snippet.id, 1)).snippet.state).toBe('reviewed');
  const { snippet: changed } = await put({ ...snippet, revision: 1, question: 'Anders?' }, danylo);
  expect(changed).toMatchObject({ state: 'draft', reviewedBy: null, reviewedAt: null });
  for (const who of [amal, danylo]) expect((await refusalOf(review(snippet.id, 2, who))).reason).toBe('not_permitted');
});

test('A repeat that comes after a review changes nothing of it', async () => {
  const snippet = snippetOf();
  await put(snippet);
  await review(snippet.id, 1);
  expect((await put(snippet)).snippet).toMatchObject({ state: 'reviewed', reviewBy: '2027-03-01', revision: 1 });
});
