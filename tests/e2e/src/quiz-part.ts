import type { QuizMessages } from '@jmd-digital/i18n/quiz';
import type { Exercise, Level, Station } from '@jmd-digital/schemas';
import { expect, type Locator, type Page } from '@playwright/test';
import { answerFor, stations, type Wanted } from './apply-answers.ts';
import { answer, check, finger, type Hand } from './apply-play.ts';

/** Exercises about somebody's own data: the widget shows the way into the app. */
export const inApp = ({ type }: Exercise) => type === 'form' || type === 'write';

export function stationOf(id: string): Station {
  const station = stations.find((each) => each.id === id);
  if (!station) throw new Error(`There is no station ${id}`);
  return station;
}

/** One quiz on a page, by what a person sees. */
export interface QuizPart {
  root: Locator;
  /** The exercise that is open, by its number from 1. */
  step(number: number): Locator;
  result: Locator;
  button(name: string): Locator;
  /** Answers the exercise that is open and goes on. */
  play(exercise: Exercise, wanted: Wanted, level?: Level): Promise<void>;
  /** Plays to the end: every exercise rightly, but for those that are named. */
  playAll(others?: Readonly<Record<string, Wanted>>, level?: Level): Promise<void>;
}

export function quizPart(page: Page, q: QuizMessages, id: string, hand: Hand = finger()): QuizPart {
  const root = page.locator('jmd-quiz');
  const station = stationOf(id);
  const all = station.exercises.length;
  const button = (name: string) => root.getByRole('button', { name, exact: true });
  const part: QuizPart = {
    root,
    step: (number) => root.getByRole('heading', { name: q.exerciseOf({ number, all }), exact: true }),
    result: root.getByRole('heading', { name: q.quizDone, exact: true }),
    button,
    async play(exercise, wanted, level = 'A2') {
      if (!inApp(exercise)) {
        const given = answerFor(station, exercise, level, wanted);
        if (!given) throw new Error(`No answer to ${exercise.id} is ${wanted}`);
        await answer(page, hand, exercise, level, given);
        expect(await check(page, hand), exercise.id).toBe(wanted);
      }
      await hand.press(button(q.next));
    },
    async playAll(others = {}, level = 'A2') {
      for (const [index, exercise] of station.exercises.entries()) {
        await expect(part.step(index + 1)).toBeVisible();
        await part.play(exercise, others[exercise.id] ?? 'correct', level);
      }
      await expect(part.result).toBeFocused();
    },
  };
  return part;
}
