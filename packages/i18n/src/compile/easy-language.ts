/**
 * Readability of easy German, as a gate and not as a proof: real Leichte Sprache is checked by people of its readers.
 * Amstad 180 − SL − 58.5 · ASW (higher is easier); LIX SL + share of words over six letters in percent.
 */

const VOWEL_GROUPS = /[aeiouyäöüé]+/gi;
/** `ie` is one sound in most words (vier, Papiere) and two in these. */
const SPLIT_IE = /(?:famil|ital|syr|ferien|asyl)ie|syrien|italien|familien/i;

/** Syllables by vowel groups; au, ei, eu, äu, ie count as one. */
export function syllables(word: string): number {
  const groups = word.match(VOWEL_GROUPS)?.length ?? 0;
  return Math.max(1, groups + (SPLIT_IE.test(word) ? 1 : 0));
}

/** Sentences of a text: a full stop, question mark, colon or the end closes one. `z. B.` should not occur. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.?:;])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Words as written, for the length of a sentence. */
export function words(sentence: string): string[] {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
}

/** What the eye takes in at once: a compound split by hyphen or mediopoint counts as its parts. */
function units(sentence: string): string[] {
  return words(sentence)
    .flatMap((word) => word.split(/[-·–/]/u))
    .map((word) => word.replace(/[^\p{L}\d]/gu, ''))
    .filter(Boolean);
}

export interface Readability {
  amstad: number;
  lix: number;
  sentences: number;
}

/** Amstad and LIX over all texts together. */
export function readability(texts: readonly string[]): Readability {
  const all = texts.flatMap(sentences);
  const seen = all.flatMap(units);
  if (all.length === 0 || seen.length === 0) return { amstad: 180, lix: 0, sentences: 0 };
  const sentenceLength = seen.length / all.length;
  const perWord = seen.reduce((sum, word) => sum + syllables(word), 0) / seen.length;
  const long = seen.filter((word) => word.length > 6).length;
  return {
    amstad: 180 - sentenceLength - 58.5 * perWord,
    lix: sentenceLength + (100 * long) / seen.length,
    sentences: all.length,
  };
}

const EASY_LIMITS = { amstad: 80, lix: 25, wordsPerSentence: 12, lettersUnsplit: 14 } as const;

/** Faults of one text: long sentences, long words without a split mark, subjunctive. */
export function easyTextProblems(text: string): string[] {
  const long = sentences(text).filter((sentence) => words(sentence).length > EASY_LIMITS.wordsPerSentence);
  const unsplit = units(text).filter((word) => word.length > EASY_LIMITS.lettersUnsplit);
  const subjunctive = /\b(würde|wäre|hätte|könnte|müsste|sollte)\w*/iu.exec(text);
  return [
    ...long.map((sentence) => `more than ${EASY_LIMITS.wordsPerSentence} words: “${sentence}”`),
    ...unsplit.map((word) => `split “${word}” with a hyphen or use a shorter word`),
    ...(subjunctive ? [`no subjunctive: “${subjunctive[0]}”`] : []),
  ];
}

/** Faults of a whole catalogue by the two readability measures. */
export function easyCatalogueProblems(texts: readonly string[]): string[] {
  const { amstad, lix } = readability(texts);
  const problems: string[] = [];
  if (amstad < EASY_LIMITS.amstad) problems.push(`Amstad ${amstad.toFixed(1)} is below ${EASY_LIMITS.amstad}`);
  if (lix > EASY_LIMITS.lix) problems.push(`LIX ${lix.toFixed(1)} is above ${EASY_LIMITS.lix}`);
  return problems;
}
