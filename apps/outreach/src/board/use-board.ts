import type { DeliverySummary, OutreachChannel, PostSummary } from '@jmd-digital/schemas';
import { MAX_CALENDAR_PAGE } from '@jmd-digital/schemas/values';
import { useEffect, useState } from 'preact/hooks';
import { useAccount } from '../session.tsx';

/** How far back a card tells what became of a post, days. */
const DAYS_BACK = 120;
const POSTS_A_PAGE = 100;

export interface Board {
  posts: readonly PostSummary[];
  deliveries: readonly DeliverySummary[];
  channels: ReadonlyMap<string, OutreachChannel>;
  /** Nothing more is on its way. */
  complete: boolean;
}

/** All posts of a site. They show as they come, page by page. */
export function useBoard(siteId: string): { board: Board | null; failed: unknown; reload: () => void } {
  const { jmd } = useAccount();
  const [board, setBoard] = useState<Board | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const from = new Date(Date.now() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
      const deliveriesOf = async () => {
        const found: DeliverySummary[] = [];
        for await (const each of jmd.outreach.listDeliveries({ siteId, from, limit: MAX_CALENDAR_PAGE }))
          found.push(each);
        return found;
      };
      const [{ channels }, deliveries] = await Promise.all([jmd.outreach.listChannels({ siteId }), deliveriesOf()]);
      const known = { deliveries, channels: new Map(channels.map((channel) => [channel.id, channel])) };
      const posts: PostSummary[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await jmd.outreach.listPosts({ siteId, limit: POSTS_A_PAGE, ...(cursor ? { cursor } : {}) });
        if (!current) return;
        posts.push(...page.items);
        cursor = page.nextCursor;
        setBoard({ ...known, posts: [...posts], complete: cursor === null });
      } while (cursor);
    };
    setFailed(null);
    load().catch((error) => current && setFailed(error));
    return () => {
      current = false;
    };
  }, [siteId, round]);
  return { board, failed, reload: () => setRound(round + 1) };
}
