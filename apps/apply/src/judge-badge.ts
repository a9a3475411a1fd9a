import { judgeBadge } from '@jmd-digital/crypto/badge';
import { type Badge, badge } from '@jmd-digital/schemas';

/** The badge, where it is one and nobody changed it; null for anything else. Apart, so that it is fetched when it is asked for. */
export async function readBadge(value: unknown): Promise<Badge | null> {
  const read = badge.safeParse(value);
  return read.success && (await judgeBadge(value, null)) === null ? read.data : null;
}
