import { loadApply } from '@jmd-digital/i18n/apply';
import { loadQuiz } from '@jmd-digital/i18n/quiz';
import { answerFor, stations } from './src/apply-answers.ts';
import { goTo, logOf, putPosition } from './src/apply-app.ts';
import { answer, check, finger } from './src/apply-play.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { expect, test } from './src/test.ts';

/** What was missed comes back the next day, and German is said aloud where the device can. */
test.use({ viewport: PHONE, hasTouch: true, actionTimeout: 30_000, serviceWorkers: 'block' });

const { messages: t } = await loadApply.de();
const { messages: q } = await loadQuiz.de();
const station = stations[0];
const exercise = station?.exercises.find(({ type }) => type === 'gap');
if (!station || !exercise) throw new Error('The first station has gaps');

test('What was missed waits the next day, takes two minutes, and then waits longer', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-29T12:00:00Z'));
  await page.goto('/apply/?lang=de');
  await putPosition(page, station.id, exercise.id);
  await page.goto(`/apply/?lang=de#/station/${station.id}`);
  await page.reload();
  const wrong = answerFor(station, exercise, 'A2', 'wrong');
  if (!wrong) throw new Error('Gaps can be filled wrongly');
  await answer(page, finger(), exercise, 'A2', wrong);
  expect(await check(page, finger())).toBe('wrong');
  await goTo(page, '');
  await expect(page.locator('.path')).toBeVisible();
  await expect(page.locator('.daily')).toHaveCount(0);

  await page.clock.setFixedTime(new Date('2026-11-30T12:00:00Z'));
  await page.reload();
  await expect(page.locator('.daily')).toContainText(t.dailyCount({ count: exercise.phrases.length }));
  await page.locator('.daily').tap();
  for (const [index] of exercise.phrases.entries()) {
    await expect(page.locator('.q-phrase')).toBeVisible();
    if (index === 0) expect(await findings(page)).toEqual([]);
    const text = (await page.locator('.q-sentence').textContent()) ?? '';
    const phrase = exercise.phrases.find((each) => text.startsWith(each.text.split('{}')[0] ?? ''));
    await page.locator('.q-reply', { hasText: new RegExp(`^${phrase?.accept[0]}$`) }).tap();
    await expect(page.locator('.q-verdict')).toHaveText(q.verdictCorrect);
    await page.locator('.q-buttons .jmd-button-primary').tap();
  }
  await expect(page.getByRole('heading', { name: t.dailyDone })).toBeVisible();
  await goTo(page, '');
  await expect(page.locator('.path')).toBeVisible();
  await expect(page.locator('.daily')).toHaveCount(0);
  expect((await logOf(page)).filter(({ kind }) => kind === 'review')).toHaveLength(exercise.phrases.length);
});

test('German is said aloud by a voice of the device, and not by one that asks a server', async ({ page }) => {
  await page.addInitScript(() => {
    const voice = (name: string, lang: string, localService: boolean) => ({ name, lang, localService });
    const said: unknown[] = [];
    Object.assign(globalThis, { said });
    speechSynthesis.getVoices = () =>
      [voice('far', 'de-DE', false), voice('here', 'de-AT', true)] as unknown as SpeechSynthesisVoice[];
    speechSynthesis.speak = (utterance) => {
      said.push({ text: utterance.text, lang: utterance.lang, slow: utterance.rate < 0.8 });
    };
    // A made-up voice is none that an utterance takes.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {}, get: () => null });
  });
  await page.goto('/apply/?lang=de');
  await putPosition(page, station.id, exercise.id);
  await page.goto(`/apply/?lang=de#/station/${station.id}`);
  await page.reload();
  await page.getByRole('button', { name: q.listen, exact: true }).first().tap();
  expect(await page.evaluate(() => (globalThis as unknown as { said: unknown[] }).said)).toEqual([
    { text: exercise.levels.A2.prompt, lang: 'de-AT', slow: false },
  ]);
});
