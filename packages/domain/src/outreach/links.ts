/** Part of a text. Bytes are those of UTF-8, which Bluesky counts; both ends as in `slice`. */
export interface TextRange {
  text: string;
  start: number;
  end: number;
  byteStart: number;
  byteEnd: number;
}

export interface FoundLink extends TextRange {
  /** As a request needs it: hosts with umlauts in Punycode, other characters percent-encoded. */
  uri: string;
}

export interface FoundTag extends TextRange {
  /** Without its `#`. */
  tag: string;
}

/**
 * Ends a link before white space, quotes and angle brackets, before marks of direction and other invisible characters,
 * and before an emoji, which would else become part of a host.
 */
const LINK =
  /https?:\/\/[^\s\p{Cc}\p{Cs}\p{Extended_Pictographic}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff<>"“”„«»‹›`]+/giu;

/** What ends a sentence and not an address. */
const TRAILING = /[.,;:!?…'’‘*_~،؛؟।。、]/u;

const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Letters, marks, digits and `_`; between two letters the joiner that Persian writes with. */
const TAG = /#([\p{L}\p{M}\p{N}_]+(?:\u200c\p{L}[\p{L}\p{M}\p{N}_]*)*)/gu;

/** What something may not begin right after: a word that goes on, and for tags what stands in addresses and entities. */
const WORD = /[\p{L}\p{M}\p{N}_]$/u;
const WORD_OR_ADDRESS = /[\p{L}\p{M}\p{N}_&/#]$/u;

/** Asked by hand: browsers that are still in use know no lookbehind, and would not load the file. */
const follows = (text: string, index: number, pattern: RegExp) =>
  pattern.test(text.slice(Math.max(0, index - 2), index));

/**
 * Web addresses of a text that begin with `http://` or `https://`, without the brackets and full stops around them. An address
 * without a scheme is none: nobody can say where it ends, or whether it was meant.
 */
export function findLinks(text: string): FoundLink[] {
  const found: (Place & { uri: string })[] = [];
  for (const { 0: candidate, index } of text.matchAll(LINK)) {
    const link = trimmed(candidate);
    if (!follows(text, index, WORD) && URL.canParse(link))
      found.push({ start: index, end: index + link.length, uri: new URL(link).href });
  }
  return measured(text, found);
}

/** Hashtags of a text, in any script, with one letter at least: `#1` is none. Never inside of a link. */
export function findTags(text: string): FoundTag[] {
  const links = findLinks(text);
  const found = [...text.matchAll(TAG)]
    .map(({ 0: whole, 1: tag = '', index }) => ({ start: index, end: index + whole.length, tag }))
    .filter(({ start, tag }) => /\p{L}/u.test(tag) && !follows(text, start, WORD_OR_ADDRESS))
    .filter((at) => !links.some((link) => at.start < link.end && link.start < at.end));
  return measured(text, found);
}

/** Takes away what stands behind a link: full stops, and brackets that were opened before it. */
function trimmed(candidate: string): string {
  const loose = new Map(
    Object.entries(BRACKETS).map(([closing, opening]) => [closing, surplus(candidate, opening, closing)]),
  );
  let end = candidate.length;
  for (; end > 0; end -= 1) {
    const last = candidate.charAt(end - 1);
    const more = loose.get(last) ?? 0;
    if (more > 0) loose.set(last, more - 1);
    else if (!TRAILING.test(last)) break;
  }
  return candidate.slice(0, end);
}

/** How many more of the closing brackets there are than of the opening ones. */
function surplus(text: string, opening: string, closing: string): number {
  let count = 0;
  for (const character of text) count += character === closing ? 1 : character === opening ? -1 : 0;
  return count;
}

interface Place {
  start: number;
  end: number;
}

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text).length;

/** Places in the order of the text, with the bytes that stand before them. */
function measured<Found extends Place>(text: string, places: readonly Found[]): (Found & TextRange)[] {
  let [seen, before] = [0, 0];
  return places.map((place) => {
    const part = text.slice(place.start, place.end);
    const byteStart = before + bytes(text.slice(seen, place.start));
    const byteEnd = byteStart + bytes(part);
    [seen, before] = [place.end, byteEnd];
    return { ...place, text: part, byteStart, byteEnd };
  });
}
