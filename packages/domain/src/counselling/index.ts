export { appointmentMay } from './appointment.ts';
export { type CalendarEntry, calendarFile } from './calendar-file.ts';
export { type CaseAction, type CaseActionKind, type CaseFacts, OVER, step, UNTAKEN } from './case-flow.ts';
export { type FactSources, factOf } from './fact.ts';
export {
  arrangeInbox,
  type DeskTime,
  INBOX_GROUPS,
  type InboxCase,
  type InboxGroup,
  inboxGroup,
  promisedMoment,
} from './inbox.ts';
export { fitsMessage, messageLength } from './message-length.ts';
export { PROMISED_WORKING_DAYS, type Promised, promisedAnswer } from './promise.ts';
export {
  type CaseRecipient,
  caseRecipients,
  mayLeadBack,
  type RecipientFacts,
  sealsExactly,
  someoneListens,
} from './recipients.ts';
export { type Answerer, type Routed, routeEnquiry } from './route-enquiry.ts';
