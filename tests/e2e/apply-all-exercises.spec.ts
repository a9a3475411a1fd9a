import { loadQuiz, type QuizMessages } from '@jmd-digital/i18n/quiz';
import { answerFor, stations, type Wanted } from './src/apply-answers.ts';
import { answer, check, finger } from './src/apply-play.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { expect, test } from './src/test.ts';

/** Every exercise, as a player meets it: answered wrongly, nearly and rightly, one station after the other. */
test.use({ viewport: PHONE, hasTouch: true, serviceWorkers: 'block', actionTimeout: 30_000 });

let q: QuizMessages;
test.beforeAll(async () => {
  q = (await loadQuiz.de()).messages;
});

/** What the app calls it: slips of spelling are right, and own work is never called wrong. */
const HEADLINES: Record<Wanted, (type: string) => string> = {
  correct: () => q.verdictCorrect,
  almost: () => q.verdictAlmost,
  wrong: (type) => (['form', 'write', 'speak'].includes(type) ? q.verdictDone : q.verdictWrong),
};

/** Kinds of exercise that axe has looked at: another one of a kind has nothing new for it. */
const looked = new Set<string>();

test('There are eight stations with 46 exercises, of every kind', () => {
  expect(stations.map(({ exercises }) => exercises.length)).toEqual([5, 6, 6, 6, 5, 6, 6, 6]);
  expect(new Set(stations.flatMap(({ exercises }) => exercises.map(({ type }) => type))).size).toBe(13);
});

for (const station of stations)
  test(`Station ${station.number}: every exercise wrongly, nearly and rightly`, async ({ page }) => {
    const hand = finger();
    const level = station.number % 2 === 0 ? 'B1' : 'A2';
    await page.goto(`/apply/?lang=de#/me`);
    await page.getByRole('radio', { name: level }).check();
    await page.getByRole('checkbox').first().uncheck();
    await page.evaluate((id) => {
      location.hash = `#/station/${id}`;
    }, station.id);
    await page.locator('.stack .jmd-button-primary').tap();
    for (const exercise of station.exercises) {
      await expect(page.locator('.q-instruction')).toBeVisible();
      // Nothing answered is nothing wrong.
      if (exercise.type !== 'dialogue') {
        await page.locator('.q-buttons .jmd-button-primary').tap();
        await expect(page.locator('.q-empty')).toHaveText(q.nothingYet);
      }
      for (const wanted of ['wrong', 'almost', 'correct'] as const) {
        const given = answerFor(station, exercise, level, wanted);
        if (!given) {
          // One of several is right or not; a form with one or two fields is filled or not begun.
          expect(['choice almost', 'form almost', 'form wrong']).toContain(`${exercise.type} ${wanted}`);
          continue;
        }
        await answer(page, hand, exercise, level, given);
        await check(page, hand);
        await expect(page.locator('.q-verdict'), `${exercise.id} ${wanted}`).toHaveText(
          HEADLINES[wanted](exercise.type),
        );
        if (wanted === 'wrong' && !looked.has(exercise.type)) {
          looked.add(exercise.type);
          expect(await findings(page), exercise.id).toEqual([]);
        }
        if (wanted !== 'correct') await page.getByRole('button', { name: q.again, exact: true }).tap();
      }
      await page.getByRole('button', { name: q.next, exact: true }).tap();
    }
    await expect(page.locator('.celebrate-badge')).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
