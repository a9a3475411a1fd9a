import { commentPost } from './comment-post.ts';
import { decideDelivery } from './decide-delivery.ts';
import { listChannels } from './list-channels.ts';
import { listKits } from './list-kits.ts';
import { listLinks } from './list-links.ts';
import { listPosts } from './list-posts.ts';
import { listSitePosts } from './list-site-posts.ts';
import { makeFlyer } from './make-flyer.ts';
import { planDelivery } from './plan-delivery.ts';
import { putChannel } from './put-channel.ts';
import { putKit } from './put-kit.ts';
import { putLink } from './put-link.ts';
import { putPost } from './put-post.ts';
import { readKit } from './read-kit.ts';
import { readNewsletter } from './read-newsletter.ts';
import { readPost } from './read-post.ts';
import { removeChannel } from './remove-channel.ts';
import { removeKit } from './remove-kit.ts';
import { removeLink } from './remove-link.ts';
import { reviewPost } from './review-post.ts';
import { submitPost } from './submit-post.ts';
import { subscribeNewsletter } from './subscribe-newsletter.ts';

export const outreachRouter = {
  commentPost,
  decideDelivery,
  listChannels,
  listKits,
  listLinks,
  listPosts,
  listSitePosts,
  makeFlyer,
  planDelivery,
  putChannel,
  putKit,
  putLink,
  putPost,
  readKit,
  readNewsletter,
  readPost,
  removeChannel,
  removeKit,
  removeLink,
  reviewPost,
  submitPost,
  subscribeNewsletter,
};
