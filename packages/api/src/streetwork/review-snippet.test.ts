import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
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
  danylo = await employee(database.current, 'counsellor', 'Danylo', { clock });
  nearby = await employee(database.current, 'counsellor', 'Nebenan', { siteId: OTHER_SITE, clock });
});

const written = async () => {
  const snippet = snippetOf();
  await amal.call.streetwork.putSnippet({ siteId: SITE, snippet });
  return snippet.id;
};
const review = (
  snippetId: string,
  who = danylo,
  more: { revision?: number; reviewBy?: string; siteId?: string } = {},
) => who.call.streetwork.reviewSnippet({ siteId: SITE, snippetId, revision: 1, reviewBy: '2026-12-31', ...more });

test('Somebody else looks through it, once, and it stays right until the end of that day in Germany', async () => {
  const id = await written();
  const { snippet } = await review(id);
  expect(snippet).toMatchObject({ state: 'reviewed', reviewBy: '2026-12-31', revision: 1 });
  expect((await review(id)).snippet).toEqual(snippet);
  expect(await audited(database.current, 'snippet.reviewed', id)).toBe(1);

  const stateAt = async (moment: string) => {
    clock.now = Temporal.Instant.from(moment);
    const { items } = await amal.call.streetwork.listSnippets({ siteId: SITE, limit: 100 });
    return items.find((item) => item.id === id)?.state;
  };
  expect(await stateAt('2026-12-31T22:59:59Z')).toBe('reviewed');
  expect(await stateAt('2026-12-31T23:00:00Z')).toBe('expired');
  clock.now = NOW;
});

test('Nobody looks through their own, and nobody through one of another site', async () => {
  const id = await written();
  expect((await refusalOf(review(id, amal))).reason).toBe('not_permitted');
  expect((await refusalOf(review(id, nearby))).reason).toBe('not_permitted');
  expect((await refusalOf(review(id, nearby, { siteId: OTHER_SITE }))).reason).toBe('not_found');
  expect((await refusalOf(review(newId()))).reason).toBe('not_found');
});

test.each(['2026-11-24', '2027-11-26', '2030-01-01'])('It cannot be right until %s', async (reviewBy) => {
  const refusal = await refusalOf(review(await written(), danylo, { reviewBy }));
  expect(refusal).toMatchObject({ reason: 'invalid_input', fieldErrors: { reviewBy: 'invalid' } });
});

test('Another revision than the one that was read is not looked through', async () => {
  expect((await refusalOf(review(await written(), danylo, { revision: 2 }))).reason).toBe('conflict');
});
