/**
 * What holds for a carrier that has set nothing, days. Proposals of the reference model, for a data-protection officer to
 * confirm: a closed case half a year, an enquiry that nobody took and an account without a case a month, the audit a year.
 */
export const RETENTION_DEFAULTS = {
  closedCaseDays: 183,
  unansweredDays: 30,
  idleAccountDays: 30,
  auditDays: 365,
} as const;
