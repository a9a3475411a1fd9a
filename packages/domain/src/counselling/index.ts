export { type Acceptance, acceptance, afterMessage } from './case-state.ts';
export {
  type CaseRecipient,
  caseRecipients,
  mayLeadBack,
  type RecipientFacts,
  sealsExactly,
  someoneListens,
} from './recipients.ts';
