import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Act, Failed, Loading } from './act.tsx';
import { useWorkSetup } from './guarded-work.tsx';

/**
 * Pages of a list: the items so far, and a button for more. A reload leaves what is there in place until the same
 * stretch of the list has come anew, so that nothing that was opened or typed in it goes.
 */
export function usePages<T>(
  first: (cursor?: string) => Promise<{ items: T[]; nextCursor: string | null }>,
  keys: readonly unknown[],
) {
  const [list, setList] = useState<{ items: T[]; next: string | null; pages: number } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const round = useRef(0);
  const load = async (pages: number, from: { items: T[]; next: string | null; pages: number } | null = null) => {
    const mine = ++round.current;
    try {
      const items = from ? [...from.items] : [];
      let next = from?.next ?? null;
      for (let n = 0; n < pages && (n === 0 || next !== null); n++) {
        const page = await first(next ?? undefined);
        items.push(...page.items);
        next = page.nextCursor;
      }
      if (mine !== round.current) return;
      setFailed(null);
      setList({ items, next, pages: (from?.pages ?? 0) + pages });
    } catch (error) {
      if (mine === round.current) throw error;
    }
  };
  useEffect(() => {
    setList(null);
    setFailed(null);
    load(1).catch(setFailed);
    return () => {
      round.current++;
    };
  }, keys);
  return {
    items: list?.items ?? null,
    failed,
    reload: () => void load(list?.pages ?? 1).catch(setFailed),
    more: list && list.next !== null ? () => load(1, list) : null,
  };
}

/** A list with all that it can be: loading, failed, empty, and more to come. */
export function List<T>({
  pages,
  empty,
  children,
}: {
  pages: ReturnType<typeof usePages<T>>;
  empty: string;
  children: (items: T[]) => ComponentChildren;
}) {
  const { words } = useWorkSetup();
  if (pages.failed) return <Failed error={pages.failed} onRetry={pages.reload} />;
  if (pages.items === null) return <Loading />;
  if (pages.items.length === 0) return <p class="jmd-quiet">{empty}</p>;
  return (
    <>
      {children(pages.items)}
      {pages.more && <Act label={words.more} onAct={pages.more} />}
    </>
  );
}
