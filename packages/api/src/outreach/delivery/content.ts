import type { Outgoing } from '@jmd-digital/connectors/outgoing';
import { type Db, type DeliveryRow, findPictures, type PostWithContent } from '@jmd-digital/db';
import { channelWords } from '@jmd-digital/domain/outreach';
import { instantOf } from '../../identity/session.ts';

/** A post as it goes to one channel, the same on every repeat; null where one of its pictures is gone. */
export async function outgoingOf(
  db: Db,
  row: DeliveryRow,
  { siteId, content }: PostWithContent,
): Promise<Outgoing | null> {
  const { text, warning, langs, alts } = channelWords(content, row.channelId);
  const kept = await findPictures(
    db,
    content.pictures.map(({ pictureId }) => pictureId),
  );
  const pictures = content.pictures.flatMap(({ pictureId }, index) => {
    const found = kept.find((each) => each.id === pictureId && each.siteId === siteId);
    if (!found) return [];
    const { type, width, height } = found;
    return [{ bytes: new Uint8Array(found.content), type, alt: alts[index] ?? '', size: { width, height } }];
  });
  if (pictures.length < content.pictures.length) return null;
  // One delivery is one time at which a revision goes out of a channel, so its id is the key of all that.
  return { key: row.id, text, warning, langs, pictures, createdAt: instantOf(row.plannedAt).toString() };
}
