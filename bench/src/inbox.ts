import type { Database } from '@jmd-digital/db';
import { inProcess, load } from './load.ts';
import { againstRate, type Row } from './report.ts';
import type { BenchServer } from './server.ts';
import { createSessions } from './signed.ts';
import { addCases, addMemberships, addSites, idOf, SITES } from './world.ts';

const MESSAGES_PER_CASE = 2;
const PAGE = 50;
/** Counsellors who work at one site, at five, and at all of them. */
const [AT_ONE, AT_FIVE, EVERYWHERE] = [0, 1, 2] as const;

/** Cases at each site: `BENCH_CASES=2000`. */
function casesPerSite(): number {
  const cases = Number(process.env.BENCH_CASES ?? 2_000);
  if (!Number.isInteger(cases) || cases < 2 * PAGE) throw new Error(`BENCH_CASES is a number from ${2 * PAGE} on`);
  return cases;
}

/**
 * A page of `counselling.listCases` over HTTP against a bare SELECT of the same rows by their primary key, with as many
 * under way.
 */
export async function benchInbox({ url, database }: BenchServer): Promise<Row[]> {
  const perSite = casesPerSite();
  await addSites(database);
  await addMemberships(database, AT_FIVE, 10, 13);
  await addMemberships(database, EVERYWHERE, 3, SITES - 1);
  await addMemberships(database, EVERYWHERE, 0, 1);
  await addCases(database, 0, SITES * perSite - 1, MESSAGES_PER_CASE);
  const sessions = createSessions(database);
  await sessions.begin([AT_ONE, AT_FIVE, EVERYWHERE].map((number) => idOf('staff', number)));

  const pageOf = (staff: number, input: { siteId?: string; cursor?: string }) => {
    const path = `/api/trpc/counselling.listCases?input=${encodeURIComponent(JSON.stringify({ limit: PAGE, ...input }))}`;
    const headers = sessions.headers(idOf('staff', staff), 'GET', path);
    return {
      rate: () => load(url + path, headers),
      async read(): Promise<Page> {
        const { result } = (await (await fetch(url + path, { headers })).json()) as { result: { data: Page } };
        if (result.data.items.length !== PAGE) throw new Error(`A page of ${result.data.items.length} cases`);
        return result.data;
      },
    };
  };

  let cursor = '';
  const first = pageOf(AT_ONE, {});
  for (let read = 0; read < perSite / 2; read += PAGE) {
    cursor = (await pageOf(AT_ONE, cursor ? { cursor } : {}).read()).nextCursor ?? '';
  }
  const { items } = await first.read();
  const bare = await bareRate(
    database,
    items.map(({ id }) => id),
  );
  const rows: Row[] = [];
  for (const [what, page] of [
    ['first page at one site', first],
    ['page in the middle of one site', pageOf(AT_ONE, { cursor })],
    ['first page over five sites', pageOf(AT_FIVE, {})],
    [`page of one site of ${SITES}`, pageOf(EVERYWHERE, { siteId: idOf('site', 250) })],
    [`first page over ${SITES} sites`, pageOf(EVERYWHERE, {})],
  ] as const) {
    await page.read();
    rows.push(againstRate(`${what}, ${perSite} cases each, against a bare SELECT`, await page.rate(), bare));
  }
  return rows;
}

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

/** Selects per second of the cases of a page, by their primary key. */
async function bareRate({ pool }: Database, ids: readonly string[]): Promise<number> {
  const text = 'select * from counselling_case where id = any($1::uuid[])';
  return inProcess(() => pool.query({ name: 'bare-select', text, values: [ids] }));
}
