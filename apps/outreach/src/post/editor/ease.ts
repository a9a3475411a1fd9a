import { readability, sentences, words } from '@jmd-digital/i18n/readability';

export type Ease = 'easy' | 'middle' | 'hard';

export interface Judged {
  ease: Ease;
  /** Sentences that are too long, the longest first, with their words counted. */
  long: { sentence: string; words: number }[];
}

interface Measure {
  /** Amstad's score (higher is easier) from which a text counts as easy, and as middling. */
  easy: number;
  middle: number;
  /** Most words of a sentence. */
  words: number;
}

const GERMAN: Measure = { easy: 60, middle: 40, words: 15 };
/** Easy German: short sentences and short words, or it is none. */
const EASY_GERMAN: Measure = { easy: 70, middle: 60, words: 10 };

/** How many sentences are named: a list of all of them would be read by nobody. */
const NAMED = 3;

/** How hard a German text is to read. Advice, never a gate: whether it is understood, only readers say. */
export function judge(lang: string, text: string): Judged {
  const measure = lang === 'de-x-leicht' ? EASY_GERMAN : GERMAN;
  const { amstad } = readability([text]);
  const long = sentences(text)
    .map((sentence) => ({ sentence, words: words(sentence).length }))
    .filter((each) => each.words > measure.words)
    .sort((one, other) => other.words - one.words)
    .slice(0, NAMED);
  return { ease: amstad >= measure.easy ? 'easy' : amstad >= measure.middle ? 'middle' : 'hard', long };
}
