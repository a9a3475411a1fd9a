import { loadPath } from '@jmd-digital/content/apply';
import { directionOf, htmlLang, LOCALES } from '@jmd-digital/i18n';
import { loadQuiz } from '@jmd-digital/i18n/quiz';
import type { Page } from '@playwright/test';
import { answerFor, stations } from './src/apply-answers.ts';
import { answer, check, finger, keyboard } from './src/apply-play.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { FIXED_WIDTH, globals, HOSTILE, type HostPage, hostPage, reportBreaches, traces } from './src/host-site.ts';
import { SNIPPET, strictPolicy } from './src/host-test.ts';
import { overflowing, smallTargets } from './src/measure.ts';
import { changes, looksOfHost, looksOfWidget } from './src/portrait.ts';
import { inApp, quizPart, stationOf } from './src/quiz-part.ts';
import { tag, test, withQuiz } from './src/quiz-test.ts';
import { expect, serverUrl } from './src/test.ts';

const { texts } = loadPath();

test.use({ viewport: PHONE, hasTouch: true });

/** Hears what the widget announces, as a page would. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const list = document.querySelector('ol') as HTMLElement;
    document.addEventListener('jmd:quiz-done', (event) => {
      const { detail, bubbles, composed } = event as CustomEvent;
      list.dataset.heard = JSON.stringify([
        ...JSON.parse(list.dataset.heard ?? '[]'),
        { ...detail, bubbles, composed, from: (event.target as Element).localName },
      ]);
    });
  });
const heard = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(document.querySelector('ol')?.dataset.heard ?? '[]'));

test.describe('Under a policy that allows our server scripts and data, and nothing else', () => {
  test.use({ lang: 'ar' });

  test('a station is played to its end; nothing is stored, nothing is sent, no policy is broken', async ({
    page,
    context,
    host,
    quiz,
    q,
    watched,
  }) => {
    await page.addInitScript(reportBreaches);
    const asked: string[] = [];
    page.on('request', (request) =>
      asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim()),
    );
    await page.goto(host.page(withQuiz(tag('s4', 'ar')), strictPolicy()));
    await listen(page);
    await expect(quiz.step(1)).toBeVisible();
    const wrapper = quiz.root.locator('.jmd');
    await expect(wrapper).toHaveAttribute('dir', 'rtl');
    await expect(wrapper).toHaveAttribute('lang', 'ar');
    await quiz.playAll();
    await expect(quiz.root.getByText(q.quizResult({ right: 5, all: 5 }), { exact: true })).toBeVisible();
    const link = quiz.root.getByRole('link', { name: q.quizOpenApp, exact: true });
    await expect(link).toHaveAttribute('href', `${serverUrl()}/apply/#/station/s4`);
    expect(await heard(page)).toEqual([
      { station: 's4', right: 5, all: 5, bubbles: true, composed: true, from: 'jmd-quiz' },
    ]);
    expect(await traces(page)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(watched.origins().sort()).toEqual([host.origin, serverUrl()].sort());
    const ours = asked.filter((each) => each.includes(serverUrl()));
    expect(ours.filter((each) => !each.startsWith(`GET ${serverUrl()}/w/1`))).toEqual([]);
    expect(ours.filter((each) => /\?|#/.test(each))).toEqual([]);
    expect(new Set(ours).size).toBe(ours.length);
  });
});

/** With station 4 above, all kinds of exercises that the widget plays. */
const PLAYED = stations.filter(({ id }) => id === 's3' || id === 's7');
test('Every kind of exercise that the widget has is played here', () => {
  const kinds = (of: typeof stations) =>
    new Set(of.flatMap(({ exercises }) => exercises.filter((each) => !inApp(each)).map(({ type }) => type)));
  expect(kinds([...PLAYED, stationOf('s4')])).toEqual(kinds(stations));
});

for (const { id, number } of PLAYED)
  test(`Station ${number} can be played in the widget`, async ({ page, host, q }) => {
    const level = number % 2 === 0 ? 'B1' : 'A2';
    const quiz = quizPart(page, q, id);
    await page.goto(host.page(withQuiz(tag(id, 'de', `level="${level.toLowerCase()}"`))));
    await quiz.playAll({}, level);
    const all = stationOf(id).exercises.filter((exercise) => !inApp(exercise)).length;
    await expect(quiz.root.getByText(q.quizResult({ right: all, all }), { exact: true })).toBeVisible();
  });

test('What was wrong, or shown, is not counted as solved; another round counts anew', async ({
  page,
  host,
  quiz,
  q,
}) => {
  const { exercises } = stationOf('s4');
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await listen(page);
  const [first, second, ...others] = exercises;
  if (!first || !second) throw new Error('There are too few exercises');
  await quiz.play(first, 'wrong');
  await expect(quiz.step(2)).toBeFocused();
  // Shown first and then answered: it has been seen.
  const given = answerFor(stationOf('s4'), second, 'A2', 'wrong');
  if (given) await answer(page, finger(), second, 'A2', given);
  await check(page, finger());
  await quiz.button(q.solution).tap();
  await quiz.button(q.next).tap();
  for (const exercise of others) await quiz.play(exercise, 'correct');
  await expect(quiz.root.getByText(q.quizResult({ right: 3, all: 5 }), { exact: true })).toBeVisible();
  await quiz.button(q.quizRestart).tap();
  await expect(quiz.step(1)).toBeFocused();
  await quiz.playAll();
  expect(await heard(page)).toEqual([
    expect.objectContaining({ station: 's4', right: 3, all: 5 }),
    expect.objectContaining({ station: 's4', right: 5, all: 5 }),
  ]);
});

test('Exercises about own data are a way into the app, without a field to fill', async ({ page, host, q }) => {
  const personal = stations.flatMap((station) =>
    station.exercises.filter(inApp).map((exercise) => ({ station, exercise })),
  );
  expect(personal.length).toBeGreaterThan(5);
  for (const { station, exercise } of [
    personal[0],
    personal.find(({ exercise: { type } }) => type === 'write'),
  ].flatMap((each) => each ?? [])) {
    const quiz = quizPart(page, q, station.id);
    await page.goto(host.page(withQuiz(tag(station.id, 'de'))));
    for (const before of station.exercises.slice(0, station.exercises.indexOf(exercise)))
      await quiz.play(before, 'correct');
    await expect(quiz.root.getByText(q.quizInApp)).toBeVisible();
    await expect(quiz.root.locator('input, textarea, select')).toHaveCount(0);
    await expect(quiz.root.getByRole('link', { name: q.quizOpenApp })).toHaveAttribute(
      'href',
      `${serverUrl()}/apply/#/station/${station.id}`,
    );
    expect(await findings(page, 'jmd-quiz')).toEqual([]);
  }
});

test('Another language while somebody plays: the answers stay, and everything around them changes at once', async ({
  page,
  host,
  quiz,
}) => {
  const { exercises } = stationOf('s4');
  const at = exercises.findIndex(({ type }) => type === 'gap');
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  for (const before of exercises.slice(0, at)) await quiz.play(before, 'correct');
  const fields = quiz.root.locator('.q-gap :is(input, select)');
  await fields.first().evaluate((field: HTMLInputElement | HTMLSelectElement) => {
    if (field instanceof HTMLSelectElement) field.selectedIndex = 1;
    else field.value = 'Praktikum';
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
  const answered = await fields.first().inputValue();
  expect(answered).not.toBe('');
  for (const locale of [...LOCALES.slice(1), 'de'] as const) {
    await quiz.root.evaluate((element, lang) => element.setAttribute('lang', lang), locale);
    const { messages } = await loadQuiz[locale]();
    const said = texts[locale].stations.s4;
    await expect(quiz.root.getByRole('heading', { level: 2 })).toHaveText(said?.title ?? '');
    await expect(quiz.root.getByRole('heading', { level: 3 })).toHaveText(
      messages.exerciseOf({ number: at + 1, all: exercises.length }),
    );
    await expect(quiz.root.locator('.q-instruction')).toHaveText(said?.instructions[exercises[at]?.id ?? ''] ?? '');
    await expect(quiz.root.locator('.jmd')).toHaveAttribute('dir', directionOf(locale));
    await expect(quiz.root.locator('.jmd')).toHaveAttribute('lang', htmlLang(locale));
    await expect(fields.first()).toHaveValue(answered);
  }
});

test('A station that does not exist, or none at all, is said; another one can take its place', async ({
  page,
  host,
  quiz,
  q,
}) => {
  for (const html of [tag('s99', 'de'), tag('toString', 'de'), '<jmd-quiz lang="de"></jmd-quiz>']) {
    await page.goto(host.page(withQuiz(html)));
    await expect(quiz.root.getByText(q.quizUnknown)).toBeVisible();
    await expect(quiz.root.getByRole('button')).toHaveCount(0);
    expect(await findings(page, 'jmd-quiz')).toEqual([]);
  }
  await quiz.root.evaluate((element) => element.setAttribute('station', 's4'));
  await expect(quiz.step(1)).toBeVisible();
});

test('It says that a language has not been read by a native speaker', async ({ page, host, quiz }) => {
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await expect(quiz.step(1)).toBeVisible();
  for (const locale of LOCALES.slice(1)) {
    await quiz.root.evaluate((element, lang) => element.setAttribute('lang', lang), locale);
    const { messages } = await loadQuiz[locale]();
    await expect(quiz.root.getByText(messages.unreviewed, { exact: true })).toBeVisible();
  }
  await quiz.root.evaluate((element) => element.setAttribute('lang', 'de'));
  await expect(quiz.root.getByText((await loadQuiz.de()).messages.unreviewed)).toHaveCount(0);
});

test('The page gets no new globals and no changed built-ins', async ({ page, host, quiz }) => {
  await page.goto(host.page(hostPage({ finder: tag('s4', 'de') })));
  const before = await globals(page);
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await expect(quiz.step(1)).toBeVisible();
  expect((await globals(page)).filter((key) => !before.includes(key))).toEqual(['Symbol(jmd-digital.loader)']);
});

test('It takes no focus and moves no page by itself, and goes on where it was when it is moved', async ({
  page,
  host,
  quiz,
}) => {
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await page.getByLabel('Name').focus();
  await expect(quiz.step(1)).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const [first] = stationOf('s4').exercises;
  if (first) await quiz.play(first, 'correct');
  await expect(quiz.step(2)).toBeFocused();
  await quiz.root.evaluate(async (element) => {
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('main')?.prepend(element);
    for (const { name, value } of [...element.attributes]) element.setAttribute(name, value);
  });
  await expect(quiz.step(2)).toBeVisible();
});

test('By keyboard alone, one sees where one is and comes to the end of an exercise', async ({ page, host, q }) => {
  const quiz = quizPart(page, q, 's4', keyboard(page));
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await expect(quiz.step(1)).toBeVisible();
  const [first, second] = stationOf('s4').exercises;
  if (first) await quiz.play(first, 'correct');
  await expect(quiz.step(2)).toBeFocused();
  if (second) await quiz.play(second, 'almost');
  await expect(quiz.step(3)).toBeFocused();
});

test.describe('Reading aloud', () => {
  /** A device with one voice, which notes what it says. */
  const giveVoice = (page: Page, localService: boolean) =>
    page.addInitScript((local) => {
      const voice = { lang: 'de-DE', localService: local, name: 'Probe', voiceURI: 'probe', default: true };
      const said: string[] = [];
      Object.defineProperty(window, 'said', { value: said, enumerable: false });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), {
          getVoices: () => [voice],
          cancel() {},
          speak: ({ text }: { text: string }) => said.push(text),
        }),
      });
    }, localService);

  test('is there with a German voice of the device', async ({ page, host, quiz, q }) => {
    await giveVoice(page, true);
    await page.goto(host.page(withQuiz(tag('s4', 'de'))));
    await quiz.button(q.listen).first().tap();
    const [first] = stationOf('s4').exercises;
    expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual([first?.levels.A2.prompt]);
  });

  test('is not there where the voice would ask a server', async ({ page, host, quiz, q }) => {
    await giveVoice(page, false);
    await page.goto(host.page(withQuiz(tag('s4', 'de'))));
    await expect(quiz.step(1)).toBeVisible();
    await expect(quiz.button(q.listen)).toHaveCount(0);
  });
});

for (const [what, { css = '', lang = 'de', dir = 'ltr' }] of Object.entries(HOSTILE))
  for (const own of dir === 'rtl' ? ['de', 'ar'] : ['de'])
    test(`On ${what} the page stays as it is, and so does the quiz (${own})`, async ({ page, host }) => {
      // High enough that nothing has to stick to its edge.
      await page.setViewportSize({ width: 1280, height: 3000 });
      // The same order of cards on each page.
      await page.addInitScript(() => {
        Math.random = () => 0.5;
      });
      const open = async (parts: HostPage) => {
        await page.goto(host.page(hostPage({ finder: tag('s4', own), ...parts })));
        if (!parts.scripts) return;
        await expect(page.locator('jmd-quiz .q-exercise')).toBeVisible();
        await page.locator('jmd-quiz').evaluate(({ shadowRoot }) => {
          for (const each of shadowRoot?.getAnimations() ?? []) each.finish();
        });
      };
      await open({ scripts: SNIPPET(), css: FIXED_WIDTH, lang: own });
      const alone = await looksOfWidget(page, 'jmd-quiz');
      await open({ css: css + FIXED_WIDTH, lang, dir });
      const before = await looksOfHost(page);
      await open({ scripts: SNIPPET(), css: css + FIXED_WIDTH, lang, dir });
      expect(changes(before, await looksOfHost(page))).toEqual([]);
      expect(changes(alone, await looksOfWidget(page, 'jmd-quiz'))).toEqual([]);
    });

for (const lang of ['de', 'ar'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ lang, colorScheme });

      test('at 320 px nothing scrolls sideways, axe finds nothing, and every target is large enough', async ({
        page,
        host,
        quiz,
        q,
      }) => {
        await page.setViewportSize({ width: 320, height: 640 });
        const css = ':root{color-scheme:light dark}body{margin:0}main,header,footer{display:none}';
        await page.goto(host.page(withQuiz(`<h1>Verein</h1>${tag('s4', lang)}`, { css, lang })));
        const look = async (what: string) => {
          expect(await overflowing(page), what).toEqual([]);
          expect(await smallTargets(page), what).toEqual([]);
          expect(await findings(page, 'jmd-quiz'), what).toEqual([]);
        };
        for (const [index, exercise] of stationOf('s4').exercises.entries()) {
          await expect(quiz.step(index + 1)).toBeVisible();
          await look(exercise.id);
          await quiz.play(exercise, 'correct');
        }
        await expect(quiz.root.getByText(q.quizResult({ right: 5, all: 5 }))).toBeVisible();
        await look('result');
      });
    });

test('The builder makes the snippet of a station, and shows it', async ({ page, quiz }) => {
  await page.goto('/docs/quiz/');
  await page.getByRole('combobox', { name: 'Station' }).selectOption('s4');
  await page.getByRole('combobox', { name: 'Level' }).selectOption('B1');
  await expect(page.locator('pre').first()).toContainText(
    `src="${serverUrl()}/w/1/jmd.js"></script>\n<jmd-quiz lang="de" station="s4" level="B1"></jmd-quiz>`,
  );
  await expect(quiz.step(1)).toBeVisible();
});
