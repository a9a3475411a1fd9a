export { findIdentity, type IdentityFinding, type IdentityKind, MAX_NOTE } from './no-identity.ts';
export { isReviewDay, maySendUnseen, type ReviewedUntil, snippetStateAt } from './snippet-state.ts';
