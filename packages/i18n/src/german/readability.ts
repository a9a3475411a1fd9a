/** How hard a German text is to read, by counting. A gate and not a proof: whether it is understood, only readers say. */

const VOWEL_GROUPS = /[aeiouyäöüé]+/gi;
/** `ie` is one sound in most words (vier, Papiere) and two in these. */
const SPLIT_IE = /(?:famil|ital|syr|ferien|asyl)ie|syrien|italien|familien/i;

/** Syllables by vowel groups; au, ei, eu, äu, ie count as one. */
export function syllables(word: string): number {
  const groups = word.match(VOWEL_GROUPS)?.length ?? 0;
  return Math.max(1, groups + (SPLIT_IE.test(word) ? 1 : 0));
}

/** Behind these a full stop ends nothing: `z. B.`, `Nr. 7`. */
const SHORTENED = String.raw`(?<!(?<![\p{L}\d])(?:\p{L}|Nr|Str|Tel|Dr|Hd|ca|bzw|inkl|evtl|ggf)\.)`;
/** The stop of an ordinal number, which a date, a year of life or a word in small letters follows: `am 1. August`. */
const ORDINAL = String.raw`(?<!(?<![\p{L}\d.:])\d{1,2}\.(?=\s+(?:\p{Ll}|\d{1,2}\.|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)))`;
const SENTENCE_END = new RegExp(String.raw`(?<=[.?!:;]["“”»)]?)${SHORTENED}${ORDINAL}\s+|\n+`, 'u');

/** Sentences of a text: a full stop, question mark, exclamation mark, colon, line or the end closes one. */
export function sentences(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Words as written, for the length of a sentence. */
export function words(sentence: string): string[] {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
}

/** What the eye takes in at once: a compound split by hyphen or mediopoint counts as its parts. */
export function units(sentence: string): string[] {
  return words(sentence)
    .flatMap((word) => word.split(/[-·–/]/u))
    .map((word) => word.replace(/[^\p{L}\d]/gu, ''))
    .filter(Boolean);
}

export interface Readability {
  /** 180 − sentence length − 58.5 · syllables per word; higher is easier (Amstad 1978, after Flesch). */
  amstad: number;
  /** Sentence length + percentage of words over six letters; lower is easier (Björnsson 1968). */
  lix: number;
  /** First Wiener Sachtextformel, about the year of school, 4 to 15 (Bamberger and Vanecek 1984). */
  wiener: number;
  sentences: number;
}

/** The measures over all texts together. Text without a word is as easy as can be. */
export function readability(texts: readonly string[]): Readability {
  const all = texts.flatMap(sentences);
  const seen = all.flatMap(units);
  if (all.length === 0 || seen.length === 0) return { amstad: 180, lix: 0, wiener: 0, sentences: 0 };
  const sentenceLength = seen.length / all.length;
  const counts = seen.map(syllables);
  const perWord = counts.reduce((sum, count) => sum + count, 0) / seen.length;
  const percent = (count: number) => (100 * count) / seen.length;
  const long = percent(seen.filter((word) => word.length > 6).length);
  const many = percent(counts.filter((count) => count >= 3).length);
  const single = percent(counts.filter((count) => count === 1).length);
  return {
    amstad: 180 - sentenceLength - 58.5 * perWord,
    lix: sentenceLength + long,
    wiener: 0.1935 * many + 0.1672 * sentenceLength + 0.1297 * long - 0.0327 * single - 0.875,
    sentences: all.length,
  };
}
