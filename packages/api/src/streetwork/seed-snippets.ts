import { exampleSnippets } from '@jmd-digital/content/streetwork-snippets';
import { type Db, insertSnippets } from '@jmd-digital/db';
import type { Site } from '@jmd-digital/schemas';

/** Nobody: the examples were looked through by no person of the demonstration. */
const REVIEWER = '0193c0de-0000-7000-8000-0000005affff';
const AT = '2026-11-29T12:00:00Z';

/** Gives the online team where the invented staff work the example answers, as looked through. */
export async function seedSnippets(db: Db, sites: readonly Site[]): Promise<void> {
  const team = sites.filter(({ virtual }) => virtual).toSorted((one, other) => one.name.localeCompare(other.name));
  const siteId = team.at(-1)?.id;
  if (siteId === undefined) return;
  await insertSnippets(
    db,
    exampleSnippets.map(({ id, reviewBy, ...content }) => ({
      ...{ id, siteId, content, reviewBy, authorIds: [], reviewedBy: REVIEWER, reviewedAt: AT },
      ...{ removed: false, revision: 1, changedAt: AT },
    })),
  );
}
