import type { LogEntry } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { attempt } from '../../test/apply-log.ts';
import { cardsOf, dueCards, gradeOf } from './cards.ts';
import { mergeLogs } from './log.ts';

const phrasesOf = (id: string) => (id.startsWith('s') ? [`${id}-p1`] : []);
const review = (day: string, grade: 1 | 2 | 3 | 4, lamport: number): LogEntry => ({
  ...{ kind: 'review', id: crypto.randomUUID(), device: crypto.randomUUID(), lamport, at: `${day}T20:00:00.000Z`, day },
  ...{ phraseId: 's1-1-p1', grade },
});
const dueOf = (...log: LogEntry[]) =>
  cardsOf(mergeLogs(log), phrasesOf).find(({ phraseId }) => phraseId === 's1-1-p1')?.due;

test('What was missed comes back, what was right does not', () => {
  expect(cardsOf([attempt({})], phrasesOf)).toEqual([]);
  expect(cardsOf([attempt({ verdict: 'wrong', shown: true })], phrasesOf)).toEqual([]);
  const missed = cardsOf([attempt({ verdict: 'wrong', day: '2026-11-29' })], phrasesOf);
  expect(missed).toEqual([{ phraseId: 's1-1-p1', due: '2026-11-30', reviews: 0 }]);
  expect(dueCards(missed, '2026-11-29')).toEqual([]);
  expect(dueCards(missed, '2026-11-30')).toHaveLength(1);
});

test('Each right answer puts it off further', () => {
  const miss = attempt({ verdict: 'wrong', day: '2026-11-29', lamport: 1 });
  const first = dueOf(miss, review('2026-11-30', 3, 2)) ?? '';
  const second = dueOf(miss, review('2026-11-30', 3, 2), review(first, 3, 3)) ?? '';
  expect(first > '2026-11-30').toBe(true);
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  expect(days(first, second)).toBeGreaterThan(days('2026-11-30', first));
});

test('A clock set back does not count days backwards', () => {
  const miss = attempt({ verdict: 'wrong', day: '2026-11-29', lamport: 1 });
  const back = dueOf(miss, review('2026-01-01', 3, 2)) ?? '';
  expect(back).toBe(dueOf(miss, review('2026-11-29', 3, 2)));
});

test('A round is short, and begins with what waited longest', () => {
  const cards = Array.from({ length: 30 }, (_, index) => ({
    phraseId: `p${index}`,
    due: `2026-11-${10 + (index % 19)}`,
    reviews: 0,
  }));
  const round = dueCards(cards, '2026-11-29');
  expect(round).toHaveLength(12);
  expect(round[0]?.due).toBe('2026-11-10');
});

test('Grades follow the verdict and, for easy, the time', () => {
  expect([gradeOf('wrong', 9, 10), gradeOf('almost', 9, 10), gradeOf('correct', 9, 10)]).toEqual([1, 2, 3]);
  expect(gradeOf('correct', 4, 10)).toBe(4);
  expect(gradeOf('correct', 4, null)).toBe(3);
});
