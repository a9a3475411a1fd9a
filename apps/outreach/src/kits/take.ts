import { shiftDay } from '@jmd-digital/domain/outreach-time';
import type { KitPost } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';
import { contentOf } from './kit.ts';

/** What somebody has chosen for a kit that they take. */
export interface Taking {
  day: string;
  channelIds: string[];
  /** Ids of the posts to be, and of the remarks on them: made once, so that a repeat makes nothing twice. */
  ids: { postId: string; commentId: string }[];
}

export const newTaking = (posts: readonly KitPost[]): Taking => ({
  ...{ day: '', channelIds: [] },
  ids: posts.map(() => ({ postId: crypto.randomUUID(), commentId: crypto.randomUUID() })),
});

/** Somebody chose anew: what was begun with other channels stays as it is, and new drafts have new ids. */
export const retaken = (taking: Taking, change: Partial<Taking>): Taking => ({
  ...{ ...taking, ...change },
  ids: taking.ids.map(() => ({ postId: crypto.randomUUID(), commentId: crypto.randomUUID() })),
});

export interface Made {
  postId: string;
  title: string;
  day: string;
  time: string | null;
}

/**
 * Makes the drafts of a kit, one after the other; the day that each is meant for is remarked on it, for a draft cannot be
 * planned yet. Throws where it stops; the same call again goes on.
 * @param remark in words, of a post that is meant for a day
 */
export async function takeKit(
  jmd: Account['jmd'],
  siteId: string,
  posts: readonly KitPost[],
  { day: first, channelIds, ids }: Taking,
  remark: (made: Made) => string,
  onMade: (made: Made[]) => void,
): Promise<void> {
  const all: Made[] = [];
  for (const [index, post] of posts.entries()) {
    const id = ids[index];
    if (!id) continue;
    const { postId, commentId } = id;
    const made = { postId, title: post.title, day: shiftDay(first, post.dayOffset), time: post.time };
    await jmd.outreach.putPost({ siteId, postId, revision: 0, content: contentOf(post, channelIds) });
    await jmd.outreach.commentPost({ siteId, postId, commentId, revision: 1, text: remark(made) });
    all.push(made);
    onMade([...all]);
  }
}
