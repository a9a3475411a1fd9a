/** Rules of easy German, as a gate and not as a proof: real Leichte Sprache is checked by people of its readers. */
import { readability, sentences, units, words } from './readability.ts';

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

/** Faults of a whole catalogue by two readability measures. */
export function easyCatalogueProblems(texts: readonly string[]): string[] {
  const { amstad, lix } = readability(texts);
  const problems: string[] = [];
  if (amstad < EASY_LIMITS.amstad) problems.push(`Amstad ${amstad.toFixed(1)} is below ${EASY_LIMITS.amstad}`);
  if (lix > EASY_LIMITS.lix) problems.push(`LIX ${lix.toFixed(1)} is above ${EASY_LIMITS.lix}`);
  return problems;
}
