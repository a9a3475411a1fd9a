import { readability, sentences, words } from '@jmd-digital/i18n/readability';
import { LEVELS, type Level, type Scene, type Station } from '@jmd-digital/schemas';
import { reportOn } from './check-structure.ts';
import { type Problem, reporter } from './problem.ts';
import { levelTexts, type PlacedText, sharedTexts } from './texts.ts';

export interface ReadingLimits {
  /** The longest sentence, words. */
  words: number;
  /** The least; higher is easier. */
  amstad: number;
  /** The most, as in all others. */
  lix: number;
  wiener: number;
}

/**
 * How hard German may be at a level. None of the measures was made for a level of the Common European Framework, so these
 * are read from their own scales:
 * - A2: Amstad 70 and up, “fairly easy” or easier (Flesch's bands as Amstad 1978 took them over); LIX up to 30, “very easy”,
 *   books for children (Björnsson 1968); first Wiener Sachtextformel up to 4, where its scale begins: a text for the fourth
 *   year of school (Bamberger and Vanecek 1984).
 * - B1: one band more of each: Amstad 60 and up, “middling”; LIX up to 40, “easy”, books for young people; Wiener up to 6, the
 *   sixth year.
 * Words of the trade (Ausbildungsvertrag) count like others, though they are explained: what is left around them is easier.
 * Sentences of 12 words are what easy German here allows as well; at 20 the style guides for plain German draw the line.
 */
export const READING_LIMITS: Readonly<Record<Level, ReadingLimits>> = {
  A2: { words: 12, amstad: 70, lix: 30, wiener: 4 },
  B1: { words: 20, amstad: 60, lix: 40, wiener: 6 },
};

/** Texts with fewer words are names and labels: averages over one or two words say nothing. */
const LEAST_WORDS = 4;
/** How many of the hardest texts are named where a station is too hard as a whole. */
const NAMED = 3;

const isRead = ({ use }: PlacedText) => use === 'running' || use === 'line';
const isMeasured = ({ text }: { text: string }) => words(text).length >= LEAST_WORDS;

/** Sentences are short enough one by one, and a station is easy enough as a whole, at each level. */
export function checkReadability(stations: readonly Station[], scenes: readonly Scene[]): Problem[] {
  const problems: Problem[] = [];
  for (const station of stations) {
    for (const level of LEVELS) {
      const seen: (PlacedText & { exercise: string })[] = [];
      station.exercises.forEach((exercise, index) => {
        const { error } = reportOn(station, exercise, index, problems, 'readability');
        const own = levelTexts(exercise, level).filter(isRead);
        const shared = sharedTexts(exercise).filter(isRead);
        for (const { text, place } of level === 'A2' ? [...own, ...shared] : own)
          for (const problem of sentenceProblems(text, level)) error(place, problem);
        seen.push(...[...own, ...shared].map((text) => ({ ...text, exercise: exercise.id })));
      });
      const { error } = reporter(problems, { check: 'readability', file: `${station.id}.json`, station: station.id });
      for (const problem of measureProblems(seen.filter(isMeasured), level)) error(['exercises'], problem);
    }
  }
  for (const scene of scenes) problems.push(...checkScene(scene));
  return problems;
}

function checkScene({ id, station, panels }: Scene): Problem[] {
  const problems: Problem[] = [];
  const { error } = reporter(problems, { check: 'readability', file: `story/${station}.json`, station }, [
    'scenes',
    id,
  ]);
  for (const panel of panels)
    for (const part of [...panel.lines, ...(panel.choices ?? [])])
      for (const level of LEVELS)
        for (const problem of sentenceProblems(part.text[level] ?? '', level))
          error(['panels', panel.id, part.id, level], problem);
  return problems;
}

/** `Amstad 78.4, LIX 25.1, Wiener 3.2` */
function valuesOf(texts: readonly string[]): string {
  const { amstad, lix, wiener } = readability(texts);
  return `Amstad ${amstad.toFixed(1)}, LIX ${lix.toFixed(1)}, Wiener ${wiener.toFixed(1)}`;
}

function sentenceProblems(text: string, level: Level): string[] {
  const most = READING_LIMITS[level].words;
  return sentences(text)
    .filter((sentence) => words(sentence).length > most)
    .map(
      (sentence) =>
        `${level} has sentences of ${most} words at most, not ${words(sentence).length}: “${sentence}” (${valuesOf([sentence])}).`,
    );
}

function measureProblems(texts: readonly { text: string; exercise: string }[], level: Level): string[] {
  const limits = READING_LIMITS[level];
  const all = texts.map(({ text }) => text);
  const { amstad, lix, wiener } = readability(all);
  const over = [
    ...(amstad < limits.amstad ? [`Amstad is below ${limits.amstad}`] : []),
    ...(lix > limits.lix ? [`LIX is above ${limits.lix}`] : []),
    ...(wiener > limits.wiener ? [`Wiener is above ${limits.wiener}`] : []),
  ];
  if (over.length === 0) return [];
  const hardest = texts
    .toSorted((one, other) => readability([other.text]).wiener - readability([one.text]).wiener)
    .slice(0, NAMED)
    .map(({ text, exercise }) => `${exercise}: “${text}” (${valuesOf([text])})`);
  return [`${level} is too hard as a whole (${valuesOf(all)}): ${over.join(', ')}. Hardest: ${hardest.join('; ')}.`];
}
