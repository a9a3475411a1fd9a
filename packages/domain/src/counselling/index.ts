export { type CaseAction, type CaseActionKind, type CaseFacts, OVER, step, UNTAKEN } from './case-flow.ts';
export {
  arrangeInbox,
  type DeskTime,
  INBOX_GROUPS,
  type InboxCase,
  type InboxGroup,
  inboxGroup,
  promisedMoment,
} from './inbox.ts';
export { PROMISED_WORKING_DAYS, type Promised, promisedAnswer } from './promise.ts';
export {
  type CaseRecipient,
  caseRecipients,
  mayLeadBack,
  type RecipientFacts,
  sealsExactly,
  someoneListens,
} from './recipients.ts';
