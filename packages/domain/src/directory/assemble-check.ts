import type * as z from 'zod';
import type { Draft, Problem, ProblemReason } from './import-problem.ts';

/** What a field has to look like, by its path in the contract without list positions. */
const EXPECTED: Readonly<Record<string, string>> = {
  id: 'It has to be a UUID, with 32 hexadecimal digits in groups of 8-4-4-4-12.',
  carrierId: 'It has to be the UUID of an organization.',
  siteId: 'It has to be the UUID of a location.',
  website: 'It has to be an address that begins with https:// or http:// and a domain.',
  email: 'It has to be an e-mail address.',
  phone: 'It has to be an international telephone number without spaces, like +493023125001.',
  virtual: 'It has to be yes or no.',
  byAppointment: 'It has to be yes or no.',
  address: 'A site that is not virtual needs street, postal code and place.',
  'address.postalCode': 'A German postal code has five digits, the leading zero included.',
  districtCode: 'A district has an official key of five digits, the leading zero included.',
  serviceAreas: 'A district has an official key of five digits, the leading zero included.',
  'position.lat': 'Latitude is a number of degrees from -90 to 90, with a point.',
  'position.lon': 'Longitude is a number of degrees from -180 to 180, with a point.',
  openingHours: 'An entry names a weekday and two times of day, like Mo 09:00-12:00.',
  'openingHours.weekday': 'It has to be a day of the week.',
  'openingHours.opens': 'A time of day has the form HH:MM, from 00:00 to 24:00.',
  'openingHours.closes': 'A time of day has the form HH:MM, from 00:00 to 24:00.',
  'openingHours.publicHolidays': 'It has to say whether the entry is open or closed on public holidays.',
  minAge: 'An age is a whole number of years from 0 to 120.',
  maxAge: 'An age is a whole number of years from 0 to 120.',
  assuredOn: 'A date has the form YYYY-MM-DD.',
};

const GENERAL: Partial<Record<ProblemReason, string>> = {
  missing: 'This is required and empty.',
  invalid: 'This has not the expected form.',
};

/** A problem of a draft: it knows line and field, `path` is one of the contract. */
export function problemAt(
  draft: Draft,
  path: string,
  reason: ProblemReason,
  message = [GENERAL[reason], EXPECTED[path.replace(/\.\d+/g, '')]].filter(Boolean).join(' '),
  severity: Problem['severity'] = 'error',
): Problem {
  return { line: draft.lineOf(path), field: draft.fieldOf(path), reason, severity, message };
}

/** What a draft came to: a value of the contract, or what stands against it. */
export type Checked<T> = { value: T; problems: readonly Problem[] } | { value: null; problems: readonly Problem[] };

/** Holds what a draft says, completed by `defaults`, against the contract. */
export function checkDraft<T extends z.ZodType>(
  draft: Draft,
  schema: T,
  defaults: Readonly<Record<string, unknown>>,
): Checked<z.output<T>> {
  const input = { ...defaults, ...draft.value };
  const unstorable = unstorablePaths(input, '');
  const result = schema.safeParse(input);
  const issues = result.success ? [] : result.error.issues.map((issue) => problemOf(issue, draft, input));
  const problems = [
    ...unstorable.map((path) => problemAt(draft, path, 'invalid', 'This holds a character that cannot be stored.')),
    ...issues.filter(({ path }) => !unstorable.includes(path)).map(({ problem }) => problem),
  ];
  return result.success && problems.length === 0 ? { value: result.data, problems } : { value: null, problems };
}

function problemOf(issue: z.core.$ZodIssue, draft: Draft, input: unknown): { path: string; problem: Problem } {
  const path = issue.path.join('.');
  const given = issue.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], input);
  if (given === undefined || given === null) return { path, problem: problemAt(draft, path, 'missing') };
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return { path, problem: problemAt(draft, path, 'missing') };
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return { path, problem: problemAt(draft, path, 'too_long', `At most ${issue.maximum} characters fit here.`) };
  }
  if (issue.code === 'invalid_value' && typeof given === 'string') {
    const message = `This is none of the known values: ${issue.values.join(', ')}.`;
    return { path, problem: problemAt(draft, path, 'unknown_value', message) };
  }
  return { path, problem: problemAt(draft, path, 'invalid') };
}

/** Paths of texts that PostgreSQL or UTF-8 cannot hold: U+0000 and halves of surrogate pairs. */
function unstorablePaths(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => unstorablePaths(entry, path ? `${path}.${key}` : key));
}
