export { approvedSteps, type InReview, mayApprove, objections, stepsWithoutAnybody } from './approvals.ts';
export {
  choicesOf,
  LATE_SECONDS,
  nextDeliveryState,
  retryAfterSeconds,
  SENDING_SECONDS,
} from './delivery-flow.ts';
export { type FoundLink, type FoundTag, findLinks, findTags, type TextRange } from './links.ts';
export { type Measured, measure, type TextLimits, type TextUnit } from './measure.ts';
export { type PostWords, writePost } from './write-post.ts';
