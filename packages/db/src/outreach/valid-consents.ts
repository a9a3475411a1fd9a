import type { PostContent } from '@jmd-digital/schemas';
import type { Platform } from '@jmd-digital/schemas/values';
import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { imageConsent } from './picture-tables.ts';

type Pictured = Pick<PostContent, 'pictures' | 'purpose'>;

const named = ({ pictures }: Pictured) => [...new Set(pictures.flatMap(({ consentIds }) => consentIds))];

/**
 * Consents named by a post that hold for it: not withdrawn, for its purpose and this platform, and not over on that day.
 * @param day as the calendar in Germany shows it
 */
export async function validConsents(
  db: Db,
  siteId: string,
  content: Pictured,
  platform: Platform,
  day: string,
): Promise<ReadonlySet<string>> {
  const ids = named(content);
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: imageConsent.id })
    .from(imageConsent)
    .where(
      and(
        eq(imageConsent.siteId, siteId),
        inArray(imageConsent.id, ids),
        isNull(imageConsent.withdrawnAt),
        gte(imageConsent.validUntil, day),
        sql`${imageConsent.platforms} ? ${platform}`,
        sql`${imageConsent.purposes} ? ${content.purpose}`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Holds the consents of a post until the transaction ends: who withdraws one of them waits for it, and then sees what has
 * gone out. Taken before everything else, as whoever withdraws does.
 */
export async function holdConsents(db: Db, content: Pictured): Promise<void> {
  const ids = named(content);
  if (ids.length === 0) return;
  const { id } = imageConsent;
  await db.select({ id }).from(imageConsent).where(inArray(id, ids)).orderBy(asc(id)).for('share');
}
