import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';
import { snippetOf } from '../../test/snippets.ts';

const database = testDatabase();
let amal: Awaited<ReturnType<typeof employee>>;
let nearby: Awaited<ReturnType<typeof employee>>;
beforeAll(async () => {
  await seedSites(database.current);
  amal = await employee(database.current, 'counsellor', 'Amal');
  nearby = await employee(database.current, 'counsellor', 'Nebenan', { siteId: OTHER_SITE });
});

test('An answer is removed once, by its own site, with its words, and does not come back', async () => {
  const snippet = snippetOf();
  await amal.call.streetwork.putSnippet({ siteId: SITE, snippet });
  await nearby.call.streetwork.removeSnippet({ siteId: OTHER_SITE, snippetId: snippet.id });
  expect(await audited(database.current, 'snippet.removed', snippet.id)).toBe(0);

  const remove = () => amal.call.streetwork.removeSnippet({ siteId: SITE, snippetId: snippet.id });
  await remove();
  await remove();
  expect(await audited(database.current, 'snippet.removed', snippet.id)).toBe(1);
  const { rows } = await database.current.pool.query('select content, author_ids from snippet where id = $1', [
    snippet.id,
  ]);
  expect(rows).toEqual([
    { content: { question: '', topic: 'offices-letters', lawArea: 'housing', texts: [], sources: [] }, author_ids: [] },
  ]);

  const again = amal.call.streetwork.putSnippet({ siteId: SITE, snippet });
  expect((await refusalOf(again)).reason).toBe('conflict');
  const { items, removed } = await amal.call.streetwork.listSnippets({ siteId: SITE });
  expect([items, removed]).toEqual([[], [snippet.id]]);
});
