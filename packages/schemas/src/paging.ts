import * as z from 'zod';

export const MAX_PAGE_SIZE = 100;

/** Longest cursor, characters: a name of 200 that JSON has to escape one by one, and an id, in base64url. */
const MAX_CURSOR = 2_000;

/** Input part of every list: an opaque cursor from the page before, and how many rows to give. */
export const pageInput = z.object({
  cursor: z.string().max(MAX_CURSOR).optional(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).optional(),
});

/** Output of every list. `nextCursor` is null on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
