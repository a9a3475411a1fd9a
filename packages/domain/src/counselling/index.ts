export { type Acceptance, acceptance, afterMessage } from './case-state.ts';
export { type CaseRecipient, caseRecipients, type RecipientFacts, sealsExactly, someoneListens } from './recipients.ts';
