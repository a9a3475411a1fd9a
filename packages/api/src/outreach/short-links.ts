import { countShortLink, findShortLink } from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { todayInGermany } from '../identity/local-day.ts';

/** Campaign and medium; whatever else is typed leads nowhere and reaches no query. */
const SLUG = /^[a-z0-9-]{1,60}$/;

/**
 * Where a short link leads; null where there is none.
 * @param counts whether somebody follows it: programs that look ahead do not. The day is counted, and nothing else is kept
 */
export async function followShortLink(services: Services, slug: string, counts: boolean): Promise<string | null> {
  const { db } = services.database;
  const found = SLUG.test(slug) ? await findShortLink(db, slug) : null;
  if (found && counts) await countShortLink(db, slug, todayInGermany(services));
  return found?.url ?? null;
}
