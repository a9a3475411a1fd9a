import { messageLength as graphemes } from '../counselling/message-length.ts';
import { findLinks } from './links.ts';

/** How long a text may be. Platforms count in their own ways, some in two at once. */
export interface TextLimits {
  /** Characters as people see them (UAX 29). */
  graphemes?: number | undefined;
  /** Of UTF-8. */
  bytes?: number | undefined;
  /** Characters as people see them; each link counts as `perLink`, and of `@name@server` only `@name`. */
  weighted?: { max: number; perLink: number } | undefined;
  /** Code units of UTF-16, as JavaScript's `length`. */
  utf16?: number | undefined;
}

export type TextUnit = keyof TextLimits;

export interface Measured {
  /** In every unit that has a limit. */
  used: Partial<Record<TextUnit, number>>;
  /** Whether a limit is passed. */
  over: boolean;
  /** The unit that is fullest: what a person is told. Null where nothing limits the text. */
  unit: TextUnit | null;
  /** In that unit; below 0 where the text is too long. */
  left: number | null;
}

const encoder = new TextEncoder();

/** Measures a text against what a platform, or an instance of it, allows. */
export function measure(text: string, limits: TextLimits): Measured {
  const { weighted } = limits;
  const counts: { unit: TextUnit; used: number; max: number }[] = [];
  if (limits.graphemes !== undefined) counts.push({ unit: 'graphemes', used: graphemes(text), max: limits.graphemes });
  if (limits.bytes !== undefined) counts.push({ unit: 'bytes', used: encoder.encode(text).length, max: limits.bytes });
  if (weighted) counts.push({ unit: 'weighted', used: weight(text, weighted.perLink), max: weighted.max });
  if (limits.utf16 !== undefined) counts.push({ unit: 'utf16', used: text.length, max: limits.utf16 });
  const [fullest] = counts.toSorted((one, other) => other.used / other.max - one.used / one.max);
  return {
    used: Object.fromEntries(counts.map(({ unit, used }) => [unit, used])),
    over: counts.some(({ used, max }) => used > max),
    unit: fullest?.unit ?? null,
    left: fullest ? fullest.max - fullest.used : null,
  };
}

/** `@name@server` with what stands before it. */
const MENTION = /(^|[^\p{L}\p{N}_/=@.])@([\p{L}\p{N}_.-]*[\p{L}\p{N}_])@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu;

/** As Mastodon counts (`StatusLengthValidator`): links weigh the same however long they are, servers of people nothing. */
function weight(text: string, perLink: number): number {
  let [sum, seen] = [0, 0];
  const plain = (part: string) => graphemes(part.replace(MENTION, '$1@$2'));
  for (const { start, end } of findLinks(text)) {
    sum += plain(text.slice(seen, start)) + perLink;
    seen = end;
  }
  return sum + plain(text.slice(seen));
}
