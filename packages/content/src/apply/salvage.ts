import type * as z from 'zod';
import type { Place } from './problem.ts';

type Issue = z.core.$ZodIssue;

export interface Salvaged<Value> {
  /** What is left once all that is broken was taken out; null where that does not help. */
  value: Value | null;
  issues: Issue[];
}

/** Parsing again shows what a broken part hid; more rounds than this nobody needs. */
const ROUNDS = 4;

/**
 * Reads a value with a schema and keeps what is right in it, so that one slip does not hide everything else.
 * @param partOf the smallest part around a place that can be left out; null where the whole stands or falls with it
 */
export function salvage<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  partOf: (place: Place) => Place | null,
): Salvaged<Value> {
  const issues: Issue[] = [];
  let rest = value;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = schema.safeParse(rest);
    if (read.success) return { value: read.data, issues };
    issues.push(...read.error.issues);
    const broken = read.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
      return [partOf(issue.path)];
    });
    if (broken.includes(null)) return { value: null, issues };
    rest = without(
      rest,
      broken.filter((place) => place !== null),
    );
  }
  return { value: null, issues };
}

/** A copy without what stands at these places. */
function without(value: unknown, places: readonly Place[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const own = places.filter(([first]) => String(first) === key);
    if (own.some((place) => place.length === 1)) return [];
    return [
      [
        key,
        own.length > 0
          ? without(
              part,
              own.map((place) => place.slice(1)),
            )
          : part,
      ] as const,
    ];
  });
  return Array.isArray(value) ? kept.map(([, part]) => part) : Object.fromEntries(kept);
}

/** What an issue means, as one sentence for somebody who writes content. */
export function sentenceOf(issue: Issue): string {
  const name = String(issue.path.at(-1) ?? 'The file');
  const subject = typeof issue.path.at(-1) === 'number' ? 'This' : issue.path.length > 0 ? `“${name}”` : name;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `${subject} is missing; ${withArticle(issue.expected)} belongs here.`
        : `${subject} has to be ${withArticle(issue.expected)}.`;
    case 'unrecognized_keys':
      return `${subject} has ${issue.keys.map((key) => `“${key}”`).join(', ')}, which nobody reads.`;
    case 'invalid_value':
      return `${subject} has to be one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      if (issue.discriminator) return `${subject} names no kind that there is.`;
      return `${subject} is none of what can stand here.`;
    case 'too_small':
      if (issue.origin === 'string') return `${subject} must not be empty.`;
      return `${subject} needs ${issue.minimum} at least.`;
    case 'too_big':
      if (issue.origin === 'string') return `${subject} is longer than ${issue.maximum} characters.`;
      return `${subject} may be ${issue.maximum} at most.`;
    case 'invalid_format':
      return `${subject} is not written as ${FORMATS[issue.format] ?? issue.format}.`;
    case 'invalid_key':
      return `${subject} is no name: ${FORMATS.regex}.`;
    default:
      return `${subject}: ${issue.message}.`;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  regex: 'small letters, digits and hyphens',
  date: 'a day of the calendar, YYYY-MM-DD',
  url: 'an https address',
};

const withArticle = (type: string) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
