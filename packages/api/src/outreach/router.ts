import { archivePost } from './archive-post.ts';
import { commentPost } from './comment-post.ts';
import { decideDelivery } from './decide-delivery.ts';
import { listChannels } from './list-channels.ts';
import { listKits } from './list-kits.ts';
import { listLinks } from './list-links.ts';
import { listConsents } from './list-consents.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listPosts } from './list-posts.ts';
import { listSitePosts } from './list-site-posts.ts';
import { listPictures } from './list-pictures.ts';
import { makeFlyer } from './make-flyer.ts';
import { planDelivery } from './plan-delivery.ts';
import { putChannel } from './put-channel.ts';
import { putKit } from './put-kit.ts';
import { putLink } from './put-link.ts';
import { putPost } from './put-post.ts';
import { putConsent } from './put-consent.ts';
import { readKit } from './read-kit.ts';
import { readNewsletter } from './read-newsletter.ts';
import { readPost } from './read-post.ts';
import { putRepeat } from './put-repeat.ts';
import { removeChannel } from './remove-channel.ts';
import { removeKit } from './remove-kit.ts';
import { removeLink } from './remove-link.ts';
import { reviewPost } from './review-post.ts';
import { submitPost } from './submit-post.ts';
import { subscribeNewsletter } from './subscribe-newsletter.ts';
import { removePicture } from './remove-picture.ts';

export const outreachRouter = {
  commentPost,
import { withdrawConsent } from './withdraw-consent.ts';
  decideDelivery,
  listChannels,
  listKits,
  archivePost,
  listLinks,
  listPosts,
  listSitePosts,
  makeFlyer,
  planDelivery,
  listConsents,
  listDeliveries,
  putChannel,
  putKit,
  listPictures,
  putLink,
  putPost,
  readKit,
  readNewsletter,
  readPost,
  removeChannel,
  putConsent,
  removeKit,
  removeLink,
  reviewPost,
  putRepeat,
  submitPost,
  subscribeNewsletter,
};
  removePicture,
  withdrawConsent,
