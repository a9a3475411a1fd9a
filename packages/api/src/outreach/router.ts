import { commentPost } from './comment-post.ts';
import { decideDelivery } from './decide-delivery.ts';
import { listChannels } from './list-channels.ts';
import { listPosts } from './list-posts.ts';
import { listSitePosts } from './list-site-posts.ts';
import { planDelivery } from './plan-delivery.ts';
import { putChannel } from './put-channel.ts';
import { putPost } from './put-post.ts';
import { readPost } from './read-post.ts';
import { removeChannel } from './remove-channel.ts';
import { reviewPost } from './review-post.ts';
import { submitPost } from './submit-post.ts';

export const outreachRouter = {
  commentPost,
  decideDelivery,
  listChannels,
  listPosts,
  listSitePosts,
  planDelivery,
  putChannel,
  putPost,
  readPost,
  removeChannel,
  reviewPost,
  submitPost,
};
