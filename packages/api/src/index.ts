export { type ContentCheck, type ContentProblem, checkContent } from './apply/check-content.ts';
export type { ApiContext, Services } from './context.ts';
export { type ChunkPlace, putChunk, readChunk } from './counselling/blobs.ts';
export {
  type DirectoryFormat,
  type DirectoryImport,
  importDirectory,
} from './directory/directory-import.ts';
export { exportDirectory } from './directory/export-directory.ts';
export { seedDemonstration } from './directory/seed.ts';
export { ApiError, toErrorShape } from './errors.ts';
export { answerHsds } from './hsds/routes.ts';
export { demonstrationCodes } from './identity/demonstration-codes.ts';
export { createDemonstrationInvitation, createFirstInvitation } from './identity/first-invitation.ts';
export { proofText, resolveActor } from './identity/session.ts';
export { doDueWork, startBackgroundWork } from './jobs/jobs.ts';
export { confirmOptIn, leaveNewsletter, readOptIn, readSignUp } from './outreach/newsletter/answers.ts';
export { askForOptIn } from './outreach/newsletter/opt-in.ts';
export {
  type PicturePlace,
  putPicture,
  readPicture,
  readPublicPicture,
  type ShownPicture,
} from './outreach/pictures/pictures.ts';
export { followShortLink } from './outreach/short-links.ts';
export { eventMoments, siteFeed } from './outreach/site-feed.ts';
export { postsOfSite, sitePostsChangedAt } from './outreach/site-posts.ts';
export { appRouter, createCaller } from './router.ts';
export { createServices } from './services.ts';
export { createStreams, type Streams } from './stream/open-stream.ts';
