import type { DeliverySummary, PostSummary } from '@jmd-digital/schemas';

export const COLUMNS = ['draft', 'review', 'approved', 'planned', 'out', 'archived'] as const;
export type Column = (typeof COLUMNS)[number];

/** A post with what became of its newest revision. */
export interface BoardCard {
  post: PostSummary;
  deliveries: readonly DeliverySummary[];
}

/** Where a post stands: something that is still to go out wins over what is out, for it needs an eye. */
export function columnOf({ post, deliveries }: BoardCard): Column {
  if (post.state === 'archived') return 'archived';
  if (post.state === 'draft') return 'draft';
  if (post.state === 'in_review') return 'review';
  const open = deliveries.some(({ state }) => state !== 'sent' && state !== 'deleted');
  if (open) return 'planned';
  return post.state === 'released' || deliveries.some(({ state }) => state === 'sent') ? 'out' : 'approved';
}

/** Cards by column, in the order in which the posts came. What was given up is no news on a card. */
export function boardOf(
  posts: readonly PostSummary[],
  deliveries: readonly DeliverySummary[],
): ReadonlyMap<Column, BoardCard[]> {
  const byPost = Map.groupBy(
    deliveries.filter(({ state }) => state !== 'deleted'),
    ({ postId }) => postId,
  );
  const cards = posts.map((post) => ({
    post,
    deliveries: (byPost.get(post.id) ?? []).filter(
      ({ revision, state }) => revision === post.revision || state === 'sent',
    ),
  }));
  return Map.groupBy(cards, columnOf);
}
