import type { Page } from '@playwright/test';
import { answerFor, stations } from './src/apply-answers.ts';
import { answer, finger } from './src/apply-play.ts';
import { findings } from './src/axe.ts';
import { PHONE } from './src/browser.ts';
import { hostPage, reportBreaches } from './src/host-site.ts';
import { quizPart, stationOf } from './src/quiz-part.ts';
import { tag, test, withQuiz } from './src/quiz-test.ts';
import { expect, serverUrl } from './src/test.ts';

test.use({ viewport: PHONE, hasTouch: true });

const FAULTS = {
  'the exercises': /\/quiz\/s4\.\w+\.json/,
  'their texts': /\/quiz\/s4\.de\./,
  'what plays the first one': /\/jmd-pairing\./,
};
for (const [what, file] of Object.entries(FAULTS))
  test(`Where ${what} cannot be loaded, it says so, and another try brings them`, async ({ page, host, quiz, q }) => {
    await page.route(file, (route) => route.abort());
    await page.goto(host.page(withQuiz(tag('s4', 'de'))));
    await expect(quiz.root.locator('p', { hasText: q.quizFailed }).first()).toBeVisible();
    expect(await findings(page, 'jmd-quiz')).toEqual([]);
    // Still no network: the button stays, and keeps the focus.
    await quiz.button(q.quizRetry).focus();
    await page.keyboard.press('Enter');
    await expect(quiz.button(q.quizRetry)).not.toHaveAttribute('aria-busy', 'true');
    await expect(quiz.button(q.quizRetry)).toBeFocused();
    await page.unroute(file);
    await page.keyboard.press('Enter');
    await expect(quiz.step(1)).toBeFocused();
  });

test('A file that is not the one of the release is refused', async ({ page, host, quiz, q, watched }) => {
  const spoil = (file: RegExp) =>
    page.route(file, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('s4', 's5') });
    });
  await spoil(/\/quiz\/s4\.\w+\.json/);
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await expect(quiz.root.locator('p', { hasText: q.quizFailed }).first()).toBeVisible();
  // The browser's own words on what it refused.
  watched.faults.length = 0;
});

test('Scripts that an element shares with others are held to their hashes, too', async ({ page, host, watched }) => {
  await page.route(/\/jmd-chunk\./, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\nglobalThis.spoilt = true;` });
  });
  const refused = page.waitForEvent('console', (message) => /integrity/.test(message.text()));
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await refused;
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => [Reflect.get(globalThis, 'spoilt'), customElements.get('jmd-quiz')])).toEqual([
    undefined,
    undefined,
  ]);
  // The browser's own words on what it refused.
  watched.faults.length = 0;
});

/** Our scripts that a page asks for, by name, in the order in which it asks. */
const scriptsOf = (page: Page) => {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/w\/[\d.]+\/jmd-(\w+)\.\w+\.js$/.exec(request.url()) ?? [];
    if (name) names.push(name);
  });
  return names;
};

/** Answers the first exercise of s4 rightly, without checking it. */
const answerFirst = async (page: Page) => {
  const [first] = stationOf('s4').exercises;
  const given = first && answerFor(stationOf('s4'), first, 'A2', 'correct');
  if (!first || !given) throw new Error('There is no first exercise');
  await answer(page, finger(), first, 'A2', given);
};

for (const { id, exercises } of stations) {
  const kinds = { order: 'pairing', match: 'pairing', sort: 'sorting', dragWords: 'sorting' };
  const family = (type = '') =>
    (({ ...kinds, mark: 'marking', findError: 'marking', dialogue: 'talking' }) as Record<string, string>)[type] ??
    'later';

  test(`Until the first exercise of ${id} is there, nothing else is asked for; then the rest comes by itself, once`, async ({
    page,
    host,
    q,
  }) => {
    const quiz = quizPart(page, q, id);
    const names = scriptsOf(page);
    await page.route(/\/jmd-later\./, async (route) => {
      // What is asked for after the first exercise cannot be there before it.
      await expect(quiz.root.locator('.q-exercise')).toBeVisible();
      await route.continue();
    });
    await page.goto(host.page(withQuiz(tag(id, 'de'))));
    await expect(quiz.step(1)).toBeVisible();
    const needed = [...new Set(exercises.map(({ type }) => family(type)))];
    await expect.poll(() => [...names].sort()).toEqual([...new Set(['chunk', 'quiz', 'later', ...needed])].sort());
    expect(names.slice(0, 4).sort()).toEqual(['chunk', 'later', 'quiz', family(exercises[0]?.type)].sort());
    expect(names.indexOf('later')).toBe(3);
  });
}

test('What is answered before it can be judged is judged as soon as that has come, as it stands by then', async ({
  page,
  host,
  quiz,
  q,
}) => {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/jmd-later\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await expect(quiz.step(1)).toBeVisible();
  await quiz.button(q.check).tap();
  await expect(quiz.button(q.check)).toHaveAttribute('aria-busy', 'true');
  expect(await findings(page, 'jmd-quiz')).toEqual([]);
  await answerFirst(page);
  await expect(quiz.button(q.check)).toHaveAttribute('aria-busy', 'true');
  come();
  await expect(quiz.root.locator('.q-feedback-correct .q-verdict')).toBeFocused();
});

test('Where what judges cannot be loaded, it says so, the answer stays, and another press brings it', async ({
  page,
  host,
  quiz,
  q,
  watched,
}) => {
  const file = /\/jmd-later\./;
  await page.route(file, (route) => route.abort());
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  await answerFirst(page);
  await quiz.button(q.check).tap();
  await expect(quiz.root.getByText(q.checkFailed)).toBeVisible();
  await expect(quiz.button(q.check)).not.toHaveAttribute('aria-busy', 'true');
  expect(await findings(page, 'jmd-quiz')).toEqual([]);
  await page.unroute(file);
  await quiz.button(q.check).tap();
  await expect(quiz.root.locator('.q-feedback-correct')).toBeVisible();
  await expect(quiz.root.getByText(q.checkFailed)).toHaveCount(0);
  // The browser's own words on what it did not get.
  watched.faults.length = 0;
});

test('Where what plays a later exercise cannot be loaded, it says so there, and another try brings it', async ({
  page,
  host,
  quiz,
  q,
  watched,
}) => {
  const file = /\/jmd-marking\./;
  await page.route(file, (route) => route.abort());
  await page.goto(host.page(withQuiz(tag('s4', 'de'))));
  const [first, second, ...others] = stationOf('s4').exercises;
  if (!first || second?.type !== 'findError') throw new Error('The second exercise is another one');
  await quiz.play(first, 'correct');
  await expect(quiz.step(2)).toBeFocused();
  await expect(quiz.root.locator('.q-note', { hasText: q.quizFailed })).toBeVisible();
  expect(await findings(page, 'jmd-quiz')).toEqual([]);
  await quiz.button(q.quizRetry).tap();
  await expect(quiz.button(q.quizRetry)).not.toHaveAttribute('aria-busy', 'true');
  await page.unroute(file);
  await quiz.button(q.quizRetry).tap();
  await expect(quiz.step(2)).toBeFocused();
  await quiz.play(second, 'correct');
  for (const exercise of others) await quiz.play(exercise, 'correct');
  await expect(quiz.root.getByText(q.quizResult({ right: 5, all: 5 }), { exact: true })).toBeVisible();
  // The browser's own words on what it did not get.
  watched.faults.length = 0;
});

for (const name of ['later', 'pairing'])
  test(`A script that comes later is refused where it is not the one of the release, at every try (${name})`, async ({
    page,
    host,
    quiz,
    q,
    watched,
  }) => {
    const file = new RegExp(`/jmd-${name}\\.`);
    await page.route(file, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nglobalThis.spoilt = true;` });
    });
    await page.goto(host.page(withQuiz(tag('s4', 'de'))));
    const told = quiz.root.getByText(name === 'later' ? q.checkFailed : q.quizFailed);
    const button = quiz.button(name === 'later' ? q.check : q.quizRetry);
    if (name === 'later') await answerFirst(page);
    for (let round = 0; round < 3; round += 1) {
      const refused = page.waitForEvent('console', (message) => /integrity/.test(message.text()));
      if (round > 0 || name === 'later') await button.tap();
      await refused;
      await expect(told.first()).toBeVisible();
      await expect(button).not.toHaveAttribute('aria-busy', 'true');
    }
    expect(await page.evaluate(() => Reflect.get(globalThis, 'spoilt'))).toBeUndefined();
    await page.unroute(file);
    await button.tap();
    await expect(name === 'later' ? quiz.root.locator('.q-feedback-correct') : quiz.step(1)).toBeVisible();
    // The browser's own words on what it refused.
    watched.faults.length = 0;
  });

test('A page that pins a release by hand, with a nonce, plays it', async ({ page, host, quiz, q }) => {
  await page.addInitScript(reportBreaches);
  const { core, quiz: files, integrity } = await (await fetch(`${serverUrl()}/w/manifest.json`)).json();
  const named = (file: string) =>
    `crossorigin integrity="${integrity[file.replace(/^[^/]*\//, '')]}" nonce="probe" ${file === core ? 'href' : 'src'}="${serverUrl()}/w/${file}"`;
  const scripts = `<link rel="modulepreload" ${named(core)}><script type="module" ${named(files.entry)}></script>`;
  const policy = `default-src 'none'; script-src 'nonce-probe' 'strict-dynamic'; connect-src ${serverUrl()}`;
  await page.goto(host.page(hostPage({ scripts, finder: tag('s4', 'de') }), { 'content-security-policy': policy }));
  await quiz.playAll();
  await expect(quiz.root.getByText(q.quizResult({ right: 5, all: 5 }), { exact: true })).toBeVisible();
});

test('Beside the finder, what both need is loaded once', async ({ page, host, quiz, finder, watched }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto(host.page(withQuiz(`<jmd-finder lang="de"></jmd-finder>${tag('s4', 'de')}${tag('s1', 'de')}`)));
  await expect(finder.form).toBeVisible();
  await expect(quiz.step(1).first()).toBeVisible();
  const ours = files.filter((file) => file.startsWith('/w/'));
  expect(ours.filter((file) => /jmd-chunk\./.test(file))).toHaveLength(1);
  expect(new Set(ours).size).toBe(ours.length);
  expect(watched.questions).toEqual([]);
});
