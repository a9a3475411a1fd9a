export { type CaseRecipient, caseRecipients, type RecipientFacts, sealsExactly } from './recipients.ts';
