export { approvedSteps, type InReview, mayApprove, objections, stepsWithoutAnybody } from './approvals.ts';
export { channelWords, countedText, partsOn } from './channel-words.ts';
export {
  choicesOf,
  GIVEN_UP_BY_EDIT,
  LATE_SECONDS,
  MAX_TRIES,
  nextDeliveryState,
  retryAfterSeconds,
  SENDING_SECONDS,
  WAIT_SECONDS,
} from './delivery-flow.ts';
export { factsOfPost } from './facts.ts';
export { lackingConsent } from './lacking-consent.ts';
export { type FoundLink, type FoundTag, findLinks, findTags, type TextRange } from './links.ts';
export { type Measured, measure, type TextLimits, type TextUnit } from './measure.ts';
export { limitsOn, type PostLimits, postProblems } from './problems.ts';
export { isApproved, STEP_ROLES, stepsMissing, stepsOf } from './steps.ts';
export { takeDownStep } from './take-down-flow.ts';
export { type PostWords, writePost } from './write-post.ts';
