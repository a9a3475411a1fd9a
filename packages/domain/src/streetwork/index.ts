export { addressKey } from './address-key.ts';
export { type ContactProgress, countsOf, moveContact, progressOf } from './contact-flow.ts';
export {
  type CarrierFacts,
  type GateAnswer,
  type GatePlace,
  type GateProfile,
  type GateQuestion,
  gateFacts,
  gateRequest,
  passGate,
} from './gate.ts';
export { debriefDueOn, type IncidentFacts, type IncidentStep, stepIncidentFacts } from './incident-flow.ts';
export { invitationUntil, toldOfWeek, weekOf } from './invitation-weeks.ts';
export { findIdentity, type IdentityFinding, type IdentityKind, MAX_NOTE } from './no-identity.ts';
export { addToOutbox, afterAnswer, type Batch, nextBatch, type Outbox, type OutboxEntry } from './outbox.ts';
export {
  countingPermission,
  grantedUntil,
  hindrances,
  mayBeActive,
  placeStateAt,
  rulesCheckHoldsUntil,
  type SaidPermission,
  type WrittenPlace,
} from './place-state.ts';
export { createSnippetSearch, type SearchableSnippet, type SearchWish, type SnippetSearch } from './search.ts';
export { isReviewDay, maySendUnseen, type ReviewedUntil, snippetStateAt } from './snippet-state.ts';
export { hideNested, hideSmall, SMALLEST_TOLD } from './suppress.ts';
export { createThinker, MAX_PASTE, type Thought } from './think.ts';
export type { CrisisWords, TopicWords, WordsMet } from './think-words.ts';
