import { messageLength } from '../counselling/message-length.ts';
import { findAddresses } from './find-addresses.ts';
import { DIGIT_WORDS, DOMAINS, FIRST_NAMES, NAME_INTRODUCTIONS, NO_NAME, SERVICES, TITLES } from './identity-words.ts';
import { plainText } from './plain-text.ts';

/** What a note of streetwork must not hold. */
export type IdentityKind =
  | 'mail'
  | 'phone'
  | 'handle'
  | 'link'
  | 'address'
  | 'bank-account'
  | 'name'
  | 'quote'
  | 'time-of-day'
  | 'too-long';

/** Where it stands, as in `slice` of what was typed. */
export interface IdentityFinding {
  kind: IdentityKind;
  start: number;
  end: number;
}

/** Longest note, characters as people see them. */
export const MAX_NOTE = 280;

const LETTER = String.raw`\p{L}\p{M}`;
const WORD = String.raw`${LETTER}\p{N}_`;
/** Before and after a word. Lookbehind is not used: browsers that are still around would not load the file. */
const BEFORE = `(^|[^${WORD}])`;
const AFTER = `(?![${WORD}])`;

/** Signs that have a meaning in regular expressions, taken as they are. */
const literal = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (words: readonly string[]) =>
  `(?:${words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => literal(word).replaceAll(' ', ' +'))
    .join('|')})`;

const AT = String.raw`(?:@| *[([{<] *(?:at|ät|ätt|ett|собака|آت) *[)\]}>] *| +(?:at|ät|ett|собака) +)`;
const DOT = String.raw`(?:\.| *[([{<] *(?:dot|punkt|point|nokta|точка|крапка|نقطة|نقطه) *[)\]}>] *| +(?:dot|punkt|point|nokta|точка|крапка) +)`;
const HOST_PART = `[${WORD}-]+`;
const TLD = oneOf(DOMAINS);

interface Pattern {
  kind: IdentityKind;
  expression: RegExp;
}
const pattern = (kind: IdentityKind, source: string, flags = 'giu'): Pattern => ({
  kind,
  expression: new RegExp(source, flags),
});

/** In this order: what a mail address holds is not told again as a handle. Group 1 is what stands before, if anything. */
const PATTERNS: readonly Pattern[] = [
  pattern('link', `(^|[^${LETTER}])(?:h(?:tt|xx)ps?|ftp|tg|whatsapp|viber|mailto|tel)(?::|%3a)/{0,2}[^ ]+`),
  pattern('mail', `${BEFORE}[${WORD}.%+-]+${AT}${HOST_PART}(?:${DOT}${HOST_PART})+`),
  pattern('link', String.raw`${BEFORE}www\d?${DOT}${HOST_PART}(?:${DOT}${HOST_PART})*[^ ]*`),
  pattern('link', `${BEFORE}${HOST_PART}(?:[.]${HOST_PART})*[.]${TLD}(?:[/?#:][^ ]*|${AFTER})`),
  pattern('link', `${BEFORE}${HOST_PART}[.][${LETTER}]{2,}/[^ ]+`),
  pattern(
    'link',
    `${BEFORE}[${WORD}-]{3,}(?: *[([{] *(?:dot|punkt|point|nokta|точка|крапка) *[)\\]}] *| +(?:dot|punkt|nokta|точка|крапка) +)${TLD}${AFTER}`,
  ),
  pattern('bank-account', String.raw`${BEFORE}[A-Z]{2} ?\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?${AFTER}`),
  pattern('handle', `(^|[^${WORD}])@ ?[${WORD}][${WORD}.-]+`),
  pattern('handle', `${BEFORE}(?:u|user|users|utilisateur)/[${WORD}-]{2,}`),
  pattern('handle', `${BEFORE}[${WORD}.]{2,}#\\d{4}${AFTER}`),
  pattern(
    'handle',
    `${BEFORE}${oneOf(SERVICES)} *(?:[:=→>-]+|ist|is|name|est|это|це) *(?!(?:und|and|oder|or|gruppe|group)${AFTER})[${WORD}][${WORD}.-]{2,}`,
  ),
  // Words are put together by one underscore or more, or by dots without a space, or end in figures.
  pattern('handle', `${BEFORE}_*[${LETTER}\\p{N}]+(?:[_.]*_[_.]*[${LETTER}\\p{N}]+)+_*`),
  pattern('handle', `${BEFORE}_+[${LETTER}\\p{N}]{2,}_*`),
  pattern('handle', `${BEFORE}[${LETTER}]{3,}[.]?\\d{2,}[${WORD}]*`),
  pattern('handle', `${BEFORE}\\d{2,}[${LETTER}]{3,}\\d+${AFTER}`),
  pattern('handle', `${BEFORE}[${LETTER}]{2,}(?:[.][${LETTER}]{2,}\\d*)+${AFTER}`),
  pattern('time-of-day', String.raw`${BEFORE}(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)`),
  pattern(
    'time-of-day',
    String.raw`${BEFORE}(?:[01]?\d|2[0-4])(?:h[0-5]\d|(?:[.][0-5]\d)? ?(?:uhr|o.clock|pm|p\.m\.|a\.m\.|heures?|h|час(?:ов|а)?|годин[аиу]?))${AFTER}`,
  ),
  // A German `9 am` is no time, nine in the morning is.
  pattern(
    'time-of-day',
    String.raw`${BEFORE}(?:(?:[01]?\d|2[0-4])am|(?:at|from|until|by|till|around) (?:[01]?\d|2[0-4]) am)${AFTER}`,
  ),
  pattern(
    'time-of-day',
    String.raw`${BEFORE}(?:saat|الساعة|ساعت|um halb|о|в) (?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?(?! ?(?:[\d.:]|[${LETTER}]))`,
  ),
  // One way to match, and no more: words and spaces take turns, else a mark that is never closed would take for ever.
  pattern('quote', `[„“”«»"‹›‚‘](?:[^„“”«»"‹›‚‘ ]*[ ]){3}[^„“”«»"‹›‚‘]+[„“”«»"‹›‚‘’]`),
  pattern('quote', String.raw`(?:^|\n) *>+ *[^ ]`),
  pattern(
    'quote',
    `${BEFORE}(?:schrieb|schreibt|sagte|sagt|fragte|fragt|meinte|meint|zitat|wrote|writes|said|says|asked|asks|quote|написал|написала|пишет|сказал|сказала|спросил|спросила|написав|пише|сказав|спитав|спитала|كتب|كتبت|قال|قالت|سأل|سألت|نوشت|گفت|پرسید|yazdı|dedi|sordu|a écrit|écrit|a dit|demande) *[:：] *[^ ]`,
  ),
];

const INTRODUCED = new RegExp(`${BEFORE}${oneOf(NAME_INTRODUCTIONS)}[ :=-]+[${LETTER}][${LETTER}’'-]+`, 'giu');
const TITLED = new RegExp(`${BEFORE}${oneOf(TITLES)} +([${LETTER}][${LETTER}’'.-]+)`, 'gu');
/** `Ayşe Hanım`, `Ali Bey`. */
const TITLED_AFTER = new RegExp(`${BEFORE}\\p{Lu}[${LETTER}]+ (?:Bey|Hanım)${AFTER}`, 'gu');
const FIRST_NAME = new RegExp(`${BEFORE}${oneOf(FIRST_NAMES)}(?:s|’s|'s|ом|ою|ой|ем|у|а|е|і)?${AFTER}`, 'gu');

/**
 * What in a note could lead to a person: whoever records a contact is shown it and writes it otherwise. Total and pure, the
 * same in the browser and on the server. Too much is found rather than too little: a note is never needed.
 */
export function findIdentity(typed: string): IdentityFinding[] {
  const { text, from } = plainText(typed);
  const found: { kind: IdentityKind; start: number; end: number }[] = [];
  const take = (kind: IdentityKind, start: number, end: number) => {
    if (!found.some((each) => each.start < end && start < each.end)) found.push({ kind, start, end });
  };
  for (const { kind, expression } of PATTERNS)
    for (const { 0: whole, 1: before = '', index } of text.matchAll(expression)) {
      const lead = kind === 'quote' ? 0 : before.length;
      take(kind, index + lead, index + whole.length);
    }
  for (const { start, end } of findPhones(text)) take('phone', start, end);
  for (const { start, end } of findAddresses(text)) take('address', start, end);
  for (const { start, end } of findNames(text)) take('name', start, end);
  const findings = found
    .toSorted((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({ kind, start: from[start] ?? 0, end: from[end] ?? typed.length }));
  return messageLength(typed) > MAX_NOTE ? [...findings, { kind: 'too-long', start: 0, end: typed.length }] : findings;
}

interface Range {
  start: number;
  end: number;
}

/** Dates, years and sums: figures that are no phone number. Replaced by signs that are no figures, place by place. */
const HARMLESS_FIGURES = [
  /(?:19|20)\d{2} ?[/–-] ?(?:19|20)?\d{2}(?!\d)/g,
  /(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?!\d)/g,
  /(?:[0-2]?\d|3[01])[./] ?(?:0?\d|1[0-2])[./] ?(?:19|20)?\d{2}(?!\d)/g,
  /[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d{1,2})?(?![\d])/g,
];

/** How many figures in a row, with signs between them, make a number that somebody can be called on. */
const PHONE_DIGITS = 7;

function findPhones(text: string): Range[] {
  let masked = text;
  for (const expression of HARMLESS_FIGURES)
    masked = masked.replaceAll(expression, (whole, ...rest) => {
      const index = rest.at(-2) as number;
      // What stands in the middle of more figures, or begins with a plus or 0, is part of a longer number.
      const before = masked.slice(Math.max(0, index - 2), index);
      return /[\d+(/-] ?$/.test(before) ? whole : '·'.repeat(whole.length);
    });
  // Letters that look like figures, and figures in words, count where they stand among others.
  const run = new RegExp(
    `(?:\\+|${BEFORE}[(]?)(?:\\d|[oOlI|](?=[ ./()–-]*[\\doOlI|]))(?:[ ./()–_*-]*[\\doOlI|])+`,
    'gu',
  );
  const figures = [...masked.matchAll(run)].flatMap((match) => {
    const [whole] = match;
    const digits = whole.replaceAll(/\D/g, '').length;
    const like = whole.replaceAll(/[^\doOlI|]/g, '').length;
    return digits >= 4 && like >= PHONE_DIGITS ? [rangeOf(match)] : [];
  });
  const vanity = [...masked.matchAll(/(?:\+\d{2,3}|0)\d{2,4}[ /-]*[A-ZÄÖÜ]{4,}\d*/gu)].map(rangeOf);
  return [...figures, ...vanity, ...spelledPhones(masked)];
}

/** Rows of words and figures that stand for seven digits and more. */
function spelledPhones(text: string): Range[] {
  const tokens = [...text.matchAll(new RegExp(`[${LETTER}’']+|\\d+`, 'gu'))];
  const found: Range[] = [];
  let [start, end, digits, words] = [0, 0, 0, 0];
  const close = () => {
    if (digits >= PHONE_DIGITS && words > 0) found.push({ start, end });
    [digits, words] = [0, 0];
  };
  for (const { 0: token, index } of tokens) {
    const isFigure = /^\d/.test(token);
    const value = isFigure
      ? token
      : (DIGIT_WORDS[token.toLocaleLowerCase('de')] ?? DIGIT_WORDS[token.toLocaleLowerCase('tr')]);
    const joined = /^[ ,./–-]*$/.test(text.slice(end, index));
    if (value === undefined || (digits > 0 && !joined)) close();
    if (value === undefined) continue;
    if (digits === 0) start = index;
    digits += value.length;
    words += isFigure ? 0 : 1;
    end = index + token.length;
  }
  close();
  return found;
}

function findNames(text: string): Range[] {
  const titled = [...text.matchAll(TITLED)].filter(
    ({ 2: name = '' }) =>
      !NO_NAME.includes(name) && (isCapital(name) || !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(name)),
  );
  return [...text.matchAll(INTRODUCED), ...titled, ...text.matchAll(TITLED_AFTER), ...text.matchAll(FIRST_NAME)].map(
    rangeOf,
  );
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

function rangeOf({ 0: whole, 1: before = '', index }: RegExpExecArray): Range {
  return { start: index + before.length, end: index + whole.length };
}
