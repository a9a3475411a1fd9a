import { type HearFailure, type JobTasks, type JobTimes, runDueJobs, startJobs } from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { minuteRound } from '../outreach/delivery/minute.ts';
import { SEND_OPT_IN, sendOptIn } from '../outreach/newsletter/opt-in.ts';
import { letTimePass } from './case-times.ts';
import { eraseWhatIsDue, tellOfErasure } from './keeping.ts';
import { SEND_NOTICE, sendNotice } from './notices.ts';
import { endOverdueConsents, planComingReturns } from './outreach.ts';

const tasksOf = (services: Services): JobTasks => ({
  [SEND_NOTICE]: (payload) => sendNotice(services, payload),
  [SEND_OPT_IN]: (payload) => sendOptIn(services, payload),
  'erase-what-is-due': () => eraseWhatIsDue(services),
  'tell-of-erasure': () => tellOfErasure(services),
  'let-time-pass': () => letTimePass(services),
  'end-overdue-consents': () => endOverdueConsents(services),
  'plan-coming-returns': () => planComingReturns(services),
  'send-what-is-due': minuteRound(services),
});

/**
 * By the clock in UTC: what goes out, every minute, and what fails then is left to the next one; the rest once an hour, so
 * that a day that begins in Germany is noticed within it; what is told, once a day.
 */
const TIMES: JobTimes = [
  { task: 'send-what-is-due', match: '* * * * *', options: { maxAttempts: 1, jobKey: 'send-what-is-due' } },
  { task: 'erase-what-is-due', match: '7 * * * *' },
  { task: 'let-time-pass', match: '17 * * * *' },
  { task: 'end-overdue-consents', match: '3 * * * *' },
  { task: 'plan-coming-returns', match: '37 * * * *' },
  { task: 'tell-of-erasure', match: '27 8 * * *' },
];

/**
 * Does what this installation has asked for and what is due by the clock, until it is stopped.
 * @param hear of every try that failed: it is tried again, later each time. An error may quote what it was about
 */
export const startBackgroundWork = (services: Services, hear: HearFailure): Promise<{ stop(): Promise<void> }> =>
  startJobs(services.database, tasksOf(services), TIMES, hear);

/** Does what was asked for and is due now, and ends; for tests and for an operator who wants to see it happen. */
export const doDueWork = (services: Services, hear: HearFailure = () => {}): Promise<void> =>
  runDueJobs(services.database, tasksOf(services), hear);
