interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * What a method gives back: a promise of the answer. Where the answer is a page of a list, `for await` also walks over
 * the items of this page and of all that follow.
 */
export type PagedPromise<Output> = Promise<Output> & (Output extends Page<infer Item> ? AsyncIterable<Item> : unknown);

/** Fetches the first page at once and the others when the loop gets there. */
export function withPages(fetchPage: (more: { cursor?: string }) => Promise<unknown>): PagedPromise<unknown> {
  const first = fetchPage({});
  async function* items() {
    let page = (await first) as Page<unknown>;
    for (;;) {
      yield* page.items;
      if (page.nextCursor === null) return;
      page = (await fetchPage({ cursor: page.nextCursor })) as Page<unknown>;
    }
  }
  return Object.assign(first, { [Symbol.asyncIterator]: items });
}
