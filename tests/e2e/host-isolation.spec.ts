import type { Page } from '@playwright/test';
import { FIXED_WIDTH, globals, HOSTILE, type HostPage, hostPage, reportBreaches, traces } from './src/host-site.ts';
import { SNIPPET, strictPolicy, test } from './src/host-test.ts';
import { changes, looksOfHost, looksOfWidget } from './src/portrait.ts';
import { expect, serverUrl } from './src/test.ts';

const API = '**/api/trpc/**';

const FINDER = '<jmd-finder lang="de"></jmd-finder>';

/** Keeps our script back, as a slow network does. */
async function holdLoader(page: Page): Promise<{ release(): Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/w/1/jmd.js', async (route) => {
    await promise;
    await route.continue();
  });
  return { release: async () => resolve() };
}

/** One short answer for several pages: the time of the day must not make a difference between them. */
async function answerFor(postalCode: string): Promise<unknown> {
  const input = encodeURIComponent(JSON.stringify({ postalCode, limit: 2 }));
  const response = await fetch(`${serverUrl()}/api/trpc/directory.findSites?input=${input}`);
  const body = (await response.json()) as { result: { data: { online: { sites: unknown[] } } } };
  body.result.data.online.sites.length = 1;
  return body;
}

for (const [what, { css = '', lang = 'de', dir = 'ltr' }] of Object.entries(HOSTILE)) {
  for (const finderLang of dir === 'rtl' ? ['de', 'ar'] : ['de']) {
    test(`On ${what} the page stays as it is, and so does the finder (${finderLang})`, async ({ page, host }) => {
      const answer = await answerFor('01067');
      await page.route(API, (route) =>
        route.fulfill({ json: answer, headers: { 'access-control-allow-origin': '*' } }),
      );
      const finder = `<jmd-finder lang="${finderLang}" postal-code="01067"></jmd-finder>`;
      const open = async (parts: HostPage) => {
        await page.goto(host.page(hostPage({ finder, ...parts })));
        if (parts.scripts) await expect(page.locator('jmd-finder').getByRole('article')).toHaveCount(3);
      };

      await open({ scripts: SNIPPET(), css: FIXED_WIDTH, lang: finderLang });
      const alone = await looksOfWidget(page, 'jmd-finder');
      await open({ css: css + FIXED_WIDTH, lang, dir });
      const before = await looksOfHost(page);
      await open({ scripts: SNIPPET(), css: css + FIXED_WIDTH, lang, dir });
      expect(changes(before, await looksOfHost(page))).toEqual([]);
      expect(changes(alone, await looksOfWidget(page, 'jmd-finder'))).toEqual([]);
    });
  }
}

test.describe('Under a policy that allows our server scripts and data, and nothing else', () => {
  test('the whole finder works, no policy is broken, and only our server is asked', async ({
    page,
    context,
    host,
    finder,
    t,
    watched,
  }) => {
    await page.addInitScript(reportBreaches);
    await page.goto(host.page(hostPage({ scripts: SNIPPET(), finder: FINDER }), strictPolicy()));
    await expect(finder.form).toBeVisible();
    expect(await traces(page)).toEqual([]);
    await finder.search('01067');
    await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeFocused();
    await finder.card('JMD Dresden').locator('summary').click();
    await expect(finder.card('JMD Dresden').getByRole('heading', { name: t.hoursTitle })).toBeVisible();
    await finder.search('15848');
    await expect(finder.places).toBeVisible();
    await finder.search('1067');
    await expect(finder.postalCode).toHaveAttribute('aria-invalid', 'true');
    await expect(finder.submit).toHaveCSS('min-height', '48px');
    expect(watched.origins().sort()).toEqual([host.origin, serverUrl()].sort());
    expect(await context.cookies()).toEqual([]);
  });
});

test('Before a person acts, nothing is stored, and the page keeps its focus, its words and its place', async ({
  page,
  context,
  host,
  finder,
}) => {
  const held = await holdLoader(page);
  const finderThatSearches = '<jmd-finder postal-code="01067"></jmd-finder>';
  await page.goto(host.page(hostPage({ scripts: SNIPPET(), finder: finderThatSearches })), { waitUntil: 'commit' });
  const name = page.getByLabel('Name');
  await name.pressSequentially('Ami');
  await held.release();
  await expect(finder.card('JMD Dresden')).toBeVisible();
  await expect(name).toBeFocused();
  await page.keyboard.type('na');
  await expect(name).toHaveValue('Amina');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await traces(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('The page gets no new globals and no changed built-ins', async ({ page, host, finder }) => {
  await page.goto(host.page(hostPage({ finder: FINDER })));
  const before = await globals(page);
  await page.goto(host.page(hostPage({ scripts: SNIPPET(), finder: FINDER })));
  await finder.search('01067');
  await expect(finder.card('JMD Dresden')).toBeVisible();
  expect((await globals(page)).filter((key) => !before.includes(key))).toEqual(['Symbol(jmd-digital.loader)']);
});

test.describe('However the page brings it in', () => {
  const other = '2.0.0';

  test('loaded twice, and in the head before there is a body, it starts once', async ({
    page,
    host,
    finder,
    watched,
  }) => {
    const again = SNIPPET().replace('.js"', '.js?again"').replace('<script', '<script async');
    await page.goto(host.page(hostPage({ scripts: again + SNIPPET() + again, finder: FINDER })));
    await finder.search('01067');
    await expect(finder.card('JMD Dresden')).toBeVisible();
    expect(watched.questions).toHaveLength(1);
    await expect(page.locator('head script[integrity]')).toHaveCount(1);
  });

  test('in two versions, the first one works and the second one says that it is not needed', async ({
    page,
    host,
    finder,
  }) => {
    const { version, entry }: { version: string; entry: string } = await (
      await fetch(`${serverUrl()}/w/manifest.json`)
    ).json();
    await page.route(`${serverUrl()}/w/${other}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(`/${other}/`, `/${version}/`) });
      await route.fulfill({ response, body: (await response.text()).replaceAll(version, other) });
    });
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    const pinned = (path: string) => `<script type="module" src="${serverUrl()}/w/${path}"></script>`;
    for (const [first, second] of [
      [version, other],
      [other, version],
    ] as const) {
      warnings.length = 0;
      const scripts = [first, second].map((one) => pinned(entry.replace(version, one))).join('');
      await page.goto(host.page(hostPage({ scripts, finder: FINDER })));
      await finder.search('01067');
      await expect(finder.card('JMD Dresden')).toBeVisible();
      expect(warnings.join()).toContain(first);
      expect(warnings.join()).toContain(second);
      expect(await page.evaluate(() => Reflect.get(customElements.get('jmd-finder') ?? {}, 'jmdVersion'))).toBe(first);
    }
  });

  test('made before the script is there, with fallback content that gives way', async ({ page, host, finder }) => {
    const held = await holdLoader(page);
    await page.goto(host.page(hostPage({ scripts: SNIPPET() })), { waitUntil: 'commit' });
    await expect(page.locator('footer')).toBeVisible();
    await page.evaluate(() => {
      const element = document.createElement('jmd-finder');
      element.setAttribute('postal-code', '01067');
      element.innerHTML = '<a href="tel:112">Ruf an</a>';
      document.querySelector('#place')?.append(element);
    });
    await expect(page.getByRole('link', { name: 'Ruf an' })).toBeVisible();
    await held.release();
    await expect(finder.card('JMD Dresden')).toBeVisible();
    await expect(page.getByText('Ruf an')).toBeHidden();
  });

  test('added long after the script, it starts as well', async ({ page, host, finder }) => {
    await page.goto(host.page(hostPage({ scripts: SNIPPET() })));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const element = document.createElement('jmd-finder');
      document.querySelector('#place')?.append(element);
    });
    await finder.search('01067');
    await expect(finder.card('JMD Dresden')).toBeVisible();
  });
});

test.describe('Whatever the page does with the element', () => {
  test.beforeEach(async ({ page, host, finder }) => {
    await page.goto(host.page(hostPage({ scripts: SNIPPET(), finder: FINDER })));
    await finder.search('01067');
    await expect(finder.card('JMD Dresden')).toBeVisible();
    await finder.topic.selectOption('housing');
    await finder.postalCode.fill('0106');
  });

  test('moved, taken out and put back, or given the same attributes again: words and results stay', async ({
    finder,
    watched,
  }) => {
    await finder.root.evaluate(async (element) => {
      document.querySelector('main')?.prepend(element);
      element.setAttribute('lang', 'de');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.querySelector('#place')?.append(element);
      for (const { name, value } of [...element.attributes]) element.setAttribute(name, value);
    });
    await expect(finder.postalCode).toHaveValue('0106');
    await expect(finder.topic).toHaveValue('housing');
    await expect(finder.card('JMD Dresden')).toBeVisible();
    await finder.postalCode.press('End');
    await finder.postalCode.pressSequentially('7');
    await finder.postalCode.press('Enter');
    await expect(finder.submit).not.toHaveAttribute('aria-busy', 'true');
    await expect
      .poll(() => watched.questions)
      .toEqual([{ postalCode: '01067' }, { postalCode: '01067', topic: 'housing' }]);
  });

  test('made anew: what was typed stands in the new one, unless the page asks for something else', async ({
    page,
    finder,
    t,
  }) => {
    const renew = (html: string) =>
      page.locator('#place').evaluate((place, content) => {
        place.innerHTML = content;
      }, html);
    await renew(FINDER);
    await expect(finder.postalCode).toHaveValue('0106');
    await expect(finder.topic).toHaveValue('housing');
    await renew('<jmd-finder lang="de" postal-code="10115"></jmd-finder>');
    await expect(finder.heading(t.resultsFor({ place: 'Berlin' }))).toBeVisible();
    await expect(finder.postalCode).toHaveValue('10115');
    await expect(finder.topic).toHaveValue('');
  });
});

test('The event tells the page what kind of answer came, and never what was typed', async ({ page, host, finder }) => {
  await page.goto(host.page(hostPage({ scripts: SNIPPET(), finder: FINDER })));
  await page.evaluate(() =>
    document.addEventListener('jmd:found', (event) => {
      const list = document.querySelector('ol') as HTMLElement;
      list.dataset.heard = `${list.dataset.heard ?? ''}${JSON.stringify((event as CustomEvent).detail)}\n`;
    }),
  );
  for (const code of ['01067', '99999', '01053', '59969']) {
    await finder.search(code);
    await expect(finder.root.getByRole('heading', { name: code === '01067' ? 'Dresden' : code }).first()).toBeFocused();
  }
  const heard = (await page.locator('ol').first().getAttribute('data-heard')) ?? '';
  expect(
    heard
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { kind: 'found', count: 5, responsible: true },
    { kind: 'unknown-postal-code', count: 0, responsible: false },
    { kind: 'large-recipient', count: 0, responsible: false },
    { kind: 'choose-place', count: 0, responsible: false },
  ]);
});

test('The page puts in its own words and its own colour', async ({ page, host, finder, t }) => {
  const slots =
    '<h3 slot="title">Unser Titel</h3><p slot="intro">Unsere Worte</p><a slot="footer" href="#x">Impressum</a>';
  const css = '#place{--jmd-primary:#7a1f5c}';
  await page.goto(host.page(hostPage({ scripts: SNIPPET(), css, finder: `<jmd-finder>${slots}</jmd-finder>` })));
  await expect(finder.submit).toHaveCSS('background-color', 'rgb(122, 31, 92)');
  for (const own of ['Unser Titel', 'Unsere Worte', 'Impressum']) await expect(page.getByText(own)).toBeVisible();
  await expect(finder.root.getByText(t.intro)).toBeHidden();
  await expect(finder.heading(t.title)).toHaveCount(0);
});

test('Where the page blocks storage, the finder works', async ({ page, host, finder }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('Access is denied', 'SecurityError');
      },
    }),
  );
  await page.goto(host.page(hostPage({ scripts: SNIPPET(), finder: FINDER })));
  await finder.search('01067');
  await expect(finder.card('JMD Dresden')).toBeVisible();
});

test('On a light page the finder is light whatever the system is, and follows a page that can be dark', async ({
  page,
  host,
  finder,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const paper = async (css: string) => {
    await page.goto(host.page(hostPage({ scripts: SNIPPET(), css, finder: FINDER })));
    await expect(finder.form).toBeVisible();
    return finder.form.evaluate((form) => getComputedStyle(form).color);
  };
  expect(await paper('')).toBe('rgb(28, 27, 41)');
  expect(await paper(':root{color-scheme:light dark}')).toBe('rgb(243, 240, 234)');
});

/** Ways to set things beside each other, in which a part without a width of its own is nothing or too much. */
const COLUMNS: Record<string, string> = {
  'a row': '#place{display:flex}',
  'columns that grow with what is in them': '#place{display:grid}body{display:grid}',
  'a float': '#place jmd-finder{float:right}',
  'a box as wide as what is in it': '#place{display:inline-block}',
  'a cell of a table': '#place{display:table-cell}',
};

for (const [what, css] of Object.entries(COLUMNS)) {
  test(`In ${what} the finder has a width, and never more than there is`, async ({ page, host, finder }) => {
    await page.goto(
      host.page(hostPage({ scripts: SNIPPET(), css: `body{margin:8px}main{display:none}${css}`, finder: FINDER })),
    );
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      await finder.search('01067');
      await expect(finder.card('JMD Dresden')).toBeVisible();
      const box = await finder.root.boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(Math.min(352, width - 16));
      expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
