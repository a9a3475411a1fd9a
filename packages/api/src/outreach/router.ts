import { archivePost } from './archive-post.ts';
import { checkChannel } from './check-channel.ts';
import { commentPost } from './comment-post.ts';
import { confirmTakeDown } from './confirm-take-down.ts';
import { decideDelivery } from './decide-delivery.ts';
import { listChannels } from './list-channels.ts';
import { listConsents } from './list-consents.ts';
import { listDeliveries } from './list-deliveries.ts';
import { listKits } from './list-kits.ts';
import { listLinks } from './list-links.ts';
import { listPictures } from './list-pictures.ts';
import { listPosts } from './list-posts.ts';
import { listSitePosts } from './list-site-posts.ts';
import { listTakeDowns } from './list-take-downs.ts';
import { makeFlyer } from './make-flyer.ts';
import { planDelivery } from './plan-delivery.ts';
import { putChannel } from './put-channel.ts';
import { putConsent } from './put-consent.ts';
import { putKit } from './put-kit.ts';
import { putLink } from './put-link.ts';
import { putPost } from './put-post.ts';
import { putRepeat } from './put-repeat.ts';
import { readKit } from './read-kit.ts';
import { readNewsletter } from './read-newsletter.ts';
import { readPost } from './read-post.ts';
import { removeChannel } from './remove-channel.ts';
import { removeKit } from './remove-kit.ts';
import { removeLink } from './remove-link.ts';
import { removePicture } from './remove-picture.ts';
import { reviewPost } from './review-post.ts';
import { submitPost } from './submit-post.ts';
import { subscribeNewsletter } from './subscribe-newsletter.ts';
import { takeDownDelivery } from './take-down-delivery.ts';
import { withdrawConsent } from './withdraw-consent.ts';

export const outreachRouter = {
  archivePost,
  checkChannel,
  commentPost,
  confirmTakeDown,
  decideDelivery,
  listChannels,
  listConsents,
  listDeliveries,
  listKits,
  listLinks,
  listPictures,
  listPosts,
  listSitePosts,
  listTakeDowns,
  makeFlyer,
  planDelivery,
  putChannel,
  putConsent,
  putKit,
  putLink,
  putPost,
  putRepeat,
  readKit,
  readNewsletter,
  readPost,
  removeChannel,
  removeKit,
  removeLink,
  removePicture,
  reviewPost,
  submitPost,
  subscribeNewsletter,
  takeDownDelivery,
  withdrawConsent,
};
