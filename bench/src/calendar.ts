import type { Database } from '@jmd-digital/db';
import { againstTime, type Row } from './report.ts';
import type { BenchServer } from './server.ts';
import { createSessions } from './signed.ts';
import { addSites, idOf } from './world.ts';

const POSTS = 10_000;
const CHANNELS = 8;
/** Other sites of the installation that plan as well. */
const NEIGHBOURS = 20;
const ROUNDS = 10;
const SITE = idOf('site', 0);

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

/**
 * A year of 10,000 posts, read through `outreach.listDeliveries` over HTTP page by page, against one bare SELECT of the
 * same rows.
 */
export async function benchCalendar({ url, database }: BenchServer): Promise<Row[]> {
  await addSites(database);
  for (let number = 0; number <= NEIGHBOURS; number += 1) await addYear(database, number);
  await database.pool.query('vacuum analyze channel, post, post_revision, delivery');
  const sessions = createSessions(database);
  const staff = idOf('staff', 0);
  await sessions.begin([staff]);

  const read = async (filter: { from: string; until: string; limit: number }) => {
    let count = 0;
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const input = { siteId: SITE, ...filter, ...(cursor ? { cursor } : {}) };
      const path = `/api/trpc/outreach.listDeliveries?input=${encodeURIComponent(JSON.stringify(input))}`;
      const response = await fetch(url + path, { headers: sessions.headers(staff, 'GET', path) });
      const { result } = (await response.json()) as { result: { data: Page } };
      count += result.data.items.length;
      cursor = result.data.nextCursor;
    }
    return count;
  };
  const bare = async (from: string, until: string) => {
    const { rows } = await database.pool.query({
      name: 'bare-calendar',
      text: `select delivery.*, post_revision.content ->> 'title' as title from delivery
             join channel on channel.id = channel_id
             join post_revision on post_revision.post_id = delivery.post_id and post_revision.revision = delivery.revision
             where channel.site_id = $1 and planned_local >= $2 and planned_local < $3 order by planned_local, delivery.id`,
      values: [SITE, from, until],
    });
    return rows.length;
  };

  const year = { from: '2027-01-01', until: '2027-12-31' };
  const month = { from: '2027-06-01', until: '2027-06-30' };
  const rows: Row[] = [];
  for (const [what, filter, limit] of [
    ['a year of 10,000 posts, pages of 1,000', year, 1_000],
    ['the same, pages of 200', year, 200],
    ['one month of it', month, 1_000],
  ] as const) {
    const [through, select] = await medians([
      () => read({ ...filter, limit }),
      () => bare(filter.from, `${filter.until}T24`),
    ]);
    rows.push(againstTime(`${what}, over HTTP against one bare SELECT`, through, select));
  }
  return rows;
}

/** Median times of both, milliseconds; they take turns, and have to read as many rows. */
async function medians(works: readonly [() => Promise<number>, () => Promise<number>]): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const counts = new Set<number>();
    for (const index of [0, 1] as const) {
      const start = performance.now();
      counts.add(await works[index]());
      // The first round is for warming up.
      if (round > 0) times[index].push(performance.now() - start);
    }
    if (counts.size > 1) throw new Error(`Read ${[...counts].join(' and ')} rows`);
  }
  const [one, other] = times.map((all) => all.toSorted((a, b) => a - b)[ROUNDS / 2] ?? 0);
  return [one ?? 0, other ?? 0];
}

/** Posts of a site, each with one delivery, spread evenly over its channels and over 2027. */
async function addYear({ pool }: Database, number: number): Promise<void> {
  const site = idOf('site', number);
  await pool.query(
    `insert into channel (id, site_id, platform, connector, name, facts, state, revision, changed_at)
     select md5($1 || '/channel/' || n)::uuid, $1::uuid, 'forum', 'manual', 'Kanal ' || n, '{}', 'active', 1, now()
     from generate_series(1, $2::int) n`,
    [site, CHANNELS],
  );
  await pool.query(
    `insert into post (id, site_id, state, revision, created_at, changed_at)
     select md5($1 || '/post/' || n)::uuid, $1::uuid, 'approved', 1, now(), now() from generate_series(1, $2::int) n`,
    [site, POSTS],
  );
  await pool.query(
    `insert into post_revision (post_id, revision, content, author_id, at)
     select md5($1 || '/post/' || n)::uuid, 1, $3::jsonb || jsonb_build_object('title', 'Sprechstunde ' || n), $1::uuid, now()
     from generate_series(1, $2::int) n`,
    [site, POSTS, CONTENT],
  );
  await pool.query(
    `insert into delivery (id, post_id, revision, channel_id, planned_local, zone, planned_at, state, decision)
     select md5($1 || '/delivery/' || n)::uuid, md5($1 || '/post/' || n)::uuid, 1,
       md5($1 || '/channel/' || (1 + n % $3::int))::uuid, to_char(local, 'YYYY-MM-DD"T"HH24:MI'), 'Europe/Berlin',
       local at time zone 'Europe/Berlin', 'planned', $4
     from generate_series(1, $2::int) n, lateral (
       select timestamp '2027-01-01' + n * (interval '365 days' / ($2::int + 1)) as local
     ) as planned`,
    [site, POSTS, CHANNELS, DECISION],
  );
}

const CONTENT = {
  ...{ title: '', purpose: 'event', audience: 'young-people', channelIds: [], namesNobody: true, variants: [] },
  parts: [{ lang: 'de', text: 'Am Dienstag ab 16 Uhr sind wir für dich da. '.repeat(10), warning: null }],
  ...{ pictures: [], event: null },
};
const DECISION = { outcome: 'allow', missing: [], ruleIds: [], reasons: [], policies: [], at: '2027-01-01T00:00:00Z' };
