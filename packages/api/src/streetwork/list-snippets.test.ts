import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';
import { snippetOf } from '../../test/snippets.ts';

const database = testDatabase();
const clock = { now: NOW };
let amal: Awaited<ReturnType<typeof employee>>;
let danylo: Awaited<ReturnType<typeof employee>>;
let nearby: Awaited<ReturnType<typeof employee>>;
beforeAll(async () => {
  await seedSites(database.current);
  amal = await employee(database.current, 'counsellor', 'Amal', { clock });
  danylo = await employee(database.current, 'team-lead', 'Danylo', { clock });
  nearby = await employee(database.current, 'counsellor', 'Nebenan', { siteId: OTHER_SITE, clock });
});

const later = (seconds: number) => {
  clock.now = clock.now.add({ seconds });
};
const list = (who: typeof amal, siteId: string, cursor?: string, limit?: number) =>
  who.call.streetwork.listSnippets({ siteId, ...(cursor ? { cursor } : {}), ...(limit ? { limit } : {}) });
const write = async () => {
  const snippet = snippetOf();
  await amal.call.streetwork.putSnippet({ siteId: SITE, snippet });
  return snippet;
};
const review = (snippetId: string, revision = 1) =>
  danylo.call.streetwork.reviewSnippet({ siteId: SITE, snippetId, revision, reviewBy: '2027-05-01' });

test('A device hears of what changed since it asked, page by page, and once it is settled no more', async () => {
  expect(await list(amal, SITE)).toMatchObject({ items: [], removed: [], nextCursor: null });
  const one = await write();
  later(10);
  const two = await write();
  const first = await list(amal, SITE, undefined, 1);
  expect(first.items.map(({ id }) => id)).toEqual([one.id]);
  const second = await list(amal, SITE, first.nextCursor ?? '', 1);
  expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([[two.id], null]);

  // Whatever may still be on its way is told once more.
  const third = await list(amal, SITE, second.cursor);
  expect(third.items.map(({ id }) => id)).toEqual([one.id, two.id]);
  later(120);
  const { cursor } = await list(amal, SITE, third.cursor);
  expect(await list(amal, SITE, cursor)).toMatchObject({ items: [], removed: [], cursor });

  await amal.call.streetwork.removeSnippet({ siteId: SITE, snippetId: one.id });
  await review(two.id);
  const changes = await list(amal, SITE, cursor);
  expect([changes.items.map(({ id, state }) => [id, state]), changes.removed]).toEqual([
    [[two.id, 'reviewed']],
    [one.id],
  ]);
});

test('Other sites see what was looked through; changed again, it is gone for them', async () => {
  later(120);
  const { cursor } = await list(nearby, OTHER_SITE);
  const snippet = await write();
  expect((await list(nearby, OTHER_SITE, cursor)).items).toEqual([]);
  later(1);
  await review(snippet.id);
  const seen = await list(nearby, OTHER_SITE, cursor);
  expect(seen.items).toMatchObject([{ id: snippet.id, state: 'reviewed', siteName: 'JMD Musterstadt' }]);
  later(1);
  await amal.call.streetwork.putSnippet({ siteId: SITE, snippet: { ...snippet, revision: 1, question: 'Anders?' } });
  expect(await list(nearby, OTHER_SITE, cursor)).toMatchObject({ items: [], removed: [snippet.id] });
});

test('Nobody reads for a site where they do not work, nor with a cursor of their own making', async () => {
  expect((await refusalOf(list(nearby, SITE))).reason).toBe('not_permitted');
  expect((await refusalOf(list(amal, SITE, 'WzEsMl0'))).fieldErrors).toEqual({ cursor: 'invalid' });
});
