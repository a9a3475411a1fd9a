import { testDatabase } from '@jmd-digital/testkit';
import { sitePage } from '@jmd-digital/testkit/site-page';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
const query = (sql: string, values: unknown[]) => database.current.pool.query(sql, values);
const list = (more: object = {}) => callerAt(database.current).outreach.listSitePosts({ siteId: SITE, ...more });
const titles = async (more: object = {}) => (await list(more)).items.map(({ title }) => title);

let page: Awaited<ReturnType<typeof sitePage>>;
beforeAll(() => seedSites(database.current));
beforeEach(async () => {
  await query('delete from post', []);
  await query('delete from channel', []);
  page = await sitePage(query, SITE);
});

const german = (text: string) => [{ lang: 'de', text }];
const at = (hour: number) => `2026-11-01T${String(hour).padStart(2, '0')}:00:00Z`;

test('Anybody reads what is on the page of a site, in the words for it, with its pictures', async () => {
  const id = await page.picture(800, 600);
  const plain = await page.picture(20, 20);
  const event = {
    start: '2026-12-01T16:00',
    end: '2026-12-01T18:00',
    zone: 'Europe/Berlin',
    place: 'Beispielstraße 1',
  };
  const put = await page.put({
    ...{ title: 'Kochen', event, sentAt: at(8) },
    parts: [
      { lang: 'de', text: 'Überall', warning: 'Es geht um Messer' },
      { lang: 'ar', text: 'نطبخ' },
      { lang: 'fr', text: 'Nulle part' },
    ],
    onPage: { de: ' Auf der Seite ', fr: ' ' },
    pictures: [
      { id, alt: { de: 'Ein Topf', ar: 'قدر' }, credit: 'Foto: JMD', licence: 'CC BY 4.0' },
      { id: plain, alt: { de: 'egal' }, decorative: 'Muster' },
      { id: newId(), alt: { de: 'gelöscht' } },
    ],
  });
  const answer = await list();
  expect(answer).toMatchObject({ siteName: 'JMD Musterstadt', nextCursor: null });
  expect(answer.url).toMatch(new RegExp(`^https?://[^/]+/posts/${SITE}/$`));
  const picture = { type: 'image/png', size: 70, url: expect.stringMatching(`/pictures/${id}$`) };
  expect(answer.items).toEqual([
    {
      ...{ id: put.id, title: 'Kochen', event, publishedAt: at(8), url: `${answer.url}${put.id}` },
      parts: [
        { lang: 'de', text: 'Auf der Seite', warning: 'Es geht um Messer' },
        { lang: 'ar', text: 'نطبخ', warning: null },
      ],
      pictures: [
        {
          ...picture,
          width: 800,
          height: 600,
          alt: { de: 'Ein Topf', ar: 'قدر' },
          credit: 'Foto: JMD',
          licence: 'CC BY 4.0',
        },
        {
          ...picture,
          url: expect.stringMatching(`/pictures/${plain}$`),
          width: 20,
          height: 20,
          alt: {},
          credit: '',
          licence: '',
        },
      ],
    },
  ]);
});

test('The newest come first, page by page, without a gap or a double where some went out at the same moment', async () => {
  for (const [index, hour] of [9, 11, 10, 10, 10].entries())
    await page.put({ title: `${index}`, parts: german('x'), sentAt: at(hour) });
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const answer = await list({ limit: 2, ...(cursor ? { cursor } : {}) });
    expect(answer.items.length).toBeLessThanOrEqual(2);
    seen.push(...answer.items.map(({ title }) => title));
    cursor = answer.nextCursor;
  }
  expect([seen[0], seen.at(-1), seen.slice(1, 4).toSorted()]).toEqual(['1', '0', ['2', '3', '4']]);
  expect(await refusalOf(list({ cursor: 'x' }))).toMatchObject({ fieldErrors: { cursor: 'invalid' } });
});

test('What was taken down is gone, and so are the words that it had before', async () => {
  const { id } = await page.put({ title: 'Alt', parts: german('x'), sentAt: at(8) });
  const again = await page.putAgain(id, 2, { title: 'Neu', parts: german('y'), sentAt: at(9) });
  await page.put({ title: 'Anderes', parts: german('z'), sentAt: at(7) });
  expect(await titles()).toEqual(['Neu', 'Anderes']);
  await page.takeDown(again.deliveryId, at(10));
  expect(await titles()).toEqual(['Anderes']);
});

test('What has not gone out to the page, and what other sites tell, is not there', async () => {
  const { id, deliveryId } = await page.put({ title: 'Geplant', parts: german('x'), sentAt: at(8) });
  await query(`update delivery set state = 'planned', sent_at = null where id = $1`, [deliveryId]);
  const elsewhere = await page.putAgain(id, 2, { title: 'Anderswo', parts: german('x'), sentAt: at(9) });
  const channelId = newId();
  await query(
    `insert into channel (id, site_id, platform, connector, name, facts, state, revision, changed_at)
     select $1, site_id, 'mastodon', 'mastodon', 'Mastodon', facts, state, revision, changed_at from channel where id = $2`,
    [channelId, page.channelId],
  );
  await query('update delivery set channel_id = $1 where id = $2', [channelId, elsewhere.deliveryId]);
  const nearby = await sitePage(query, OTHER_SITE);
  await nearby.put({ title: 'Nebenan', parts: german('x'), sentAt: at(8) });
  expect(await titles()).toEqual([]);
  expect(await titles({ siteId: OTHER_SITE })).toEqual(['Nebenan']);
  expect(await refusalOf(list({ siteId: newId() }))).toMatchObject({ reason: 'not_found' });
});
