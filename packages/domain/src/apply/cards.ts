import type { AttemptEntry, LogEntry } from '@jmd-digital/schemas';
import { type Card, createEmptyCard, fsrs, type Grade } from 'ts-fsrs';
import { dayNumber } from './calendar.ts';
import { isRight } from './verdict.ts';

/** Fuzz would give two devices with the same log different days; steps of minutes make no sense once a day. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** A phrase that was missed once, and when it comes back. */
export interface PhraseCard {
  phraseId: string;
  /** Day from which on it is asked, `YYYY-MM-DD`. */
  due: string;
  reviews: number;
}

const AGAIN = 1 as Grade;
const HARD = 2 as Grade;

/** Whole days as moments, so that time passed is counted by the calendar. */
const momentOf = (day: number) => new Date(day * 86_400_000);
const dayOf = (moment: Date) => Math.floor(moment.getTime() / 86_400_000);
const written = (day: number) => momentOf(day).toISOString().slice(0, 10);

/**
 * Phrases that come back, out of the log in order. A phrase comes in when its exercise is missed; a day that lies before
 * the last one, from a clock that was set back, counts as that one.
 * @param phrasesOf ids of the phrases of an exercise; none for one that is gone
 */
export function cardsOf(log: readonly LogEntry[], phrasesOf: (exerciseId: string) => readonly string[]): PhraseCard[] {
  const cards = new Map<string, { card: Card; last: number; reviews: number }>();
  const rate = (phraseId: string, grade: Grade, day: number, reviews: number) => {
    const before = cards.get(phraseId);
    const now = Math.max(day, before?.last ?? day);
    const { card } = scheduler.next(before?.card ?? createEmptyCard(momentOf(now)), momentOf(now), grade);
    cards.set(phraseId, { card, last: now, reviews: (before?.reviews ?? 0) + reviews });
  };
  for (const entry of log) {
    if (entry.kind === 'review') rate(entry.phraseId, entry.grade as Grade, dayNumber(entry.day), 1);
    else if (entry.kind === 'attempt' && missed(entry))
      for (const id of phrasesOf(entry.exerciseId))
        rate(id, entry.verdict === 'wrong' ? AGAIN : HARD, dayNumber(entry.day), 0);
  }
  return [...cards].map(([phraseId, { card, reviews }]) => ({ phraseId, due: written(dayOf(card.due)), reviews }));
}

const missed = ({ verdict, shown }: AttemptEntry) => !shown && !isRight(verdict);

/** As many as fit into two minutes. */
const ROUND = 12;

/** The phrases of today's round, those that waited longest first. */
export const dueCards = (cards: readonly PhraseCard[], today: string): PhraseCard[] =>
  cards
    .filter(({ due }) => due <= today)
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.phraseId < other.phraseId ? -1 : 1))
    .slice(0, ROUND);

/**
 * The grade of an answer, as ts-fsrs counts: wrong again, nearly hard, right good; right in less than half of the usual
 * time and without a hint is easy.
 * @param ms time of this answer; `usual` the median of earlier ones, null where there are none, milliseconds
 */
export function gradeOf(verdict: AttemptEntry['verdict'], ms: number, usual: number | null): 1 | 2 | 3 | 4 {
  if (verdict === 'wrong') return 1;
  if (verdict === 'almost') return 2;
  return usual !== null && ms < usual / 2 ? 4 : 3;
}
