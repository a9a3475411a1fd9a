import type { FindSitesOutput, FoundSite } from '@jmd-digital/schemas';
import { NAUGHTY_STRINGS } from '@jmd-digital/testkit/naughty-strings';
import type { Page } from '@playwright/test';
import { expect, test } from './src/test.ts';

const API = '**/api/trpc/**';
/** Half of a surrogate pair is none of the list's; `encodeURIComponent` throws at it. */
const STRINGS = [...NAUGHTY_STRINGS, '\ud83d', 'x\udc00'];

/** Every kind of element that a finder is made of. What a string could bring in would be another one. */
const elementsIn = (page: Page) =>
  page.locator('jmd-finder').evaluate(({ shadowRoot }) => {
    const all = [...(shadowRoot?.querySelectorAll('*') ?? [])];
    return {
      kinds: [...new Set(all.map(({ localName }) => localName))].sort(),
      // Only this may be named in what is followed or loaded.
      schemes: [...new Set(all.flatMap((e) => (e instanceof HTMLAnchorElement ? [e.protocol] : [])))].sort(),
      handlers: all.flatMap((e) => e.getAttributeNames().filter((name) => /^on|^src|^srcdoc|^style/.test(name))),
    };
  });

test.beforeEach(async ({ page, finder }) => {
  await page.goto('/');
  await expect(finder.form).toBeVisible();
});

test('Every naughty string can be typed as a postal code: it stays as it is, and the finder answers', async ({
  page,
  finder,
  t,
}) => {
  const before = await elementsIn(page);
  const wrong = await finder.form.evaluate(async (form: HTMLFormElement, strings) => {
    const input = form.querySelector<HTMLInputElement>('input[name=postal-code]');
    const submit = form.querySelector('[type=submit]');
    if (!input || !submit) throw new Error('The form has lost its parts');
    const plain = document.createElement('input');
    const busy = (is: boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (submit.hasAttribute('aria-busy') !== is) return;
          watcher.disconnect();
          resolve();
        };
        const watcher = new MutationObserver(look);
        watcher.observe(submit, { attributes: true });
        look();
      });
    const changed: string[] = [];
    for (const text of strings) {
      plain.value = text;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const asked = busy(true);
      form.requestSubmit();
      await asked;
      await busy(false);
      if (input.value !== plain.value) changed.push(text);
    }
    return changed;
  }, STRINGS);
  expect(wrong).toEqual([]);
  await finder.search('01067');
  await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeVisible();
  await finder.search('1');
  await expect(finder.cards).toHaveCount(0);
  expect(await elementsIn(page)).toEqual({ ...before, kinds: expect.arrayContaining(before.kinds) });
});

test('Every naughty string may stand in every attribute, and the field shows it', async ({ page, finder, t }) => {
  await page.route(API, (route) => route.abort());
  const names = ['lang', 'postal-code', 'topic', 'language', 'theme'];
  const before = await elementsIn(page);
  await finder.root.evaluate(
    async (element, { strings, names }) => {
      for (const text of strings) {
        for (const name of names) element.setAttribute(name, text);
        // A turn of the loop, in which the element takes all of them up.
        await new Promise((resolve) => setTimeout(resolve));
      }
      for (const name of names) element.removeAttribute(name);
    },
    { strings: STRINGS, names },
  );
  expect(await elementsIn(page)).toEqual({ ...before, kinds: expect.arrayContaining(before.kinds) });

  const wrong = await page.evaluate(
    async ({ strings, names }) => {
      const plain = document.createElement('input');
      const changed: string[] = [];
      for (const text of strings) {
        const element = document.createElement('jmd-finder');
        for (const name of names) element.setAttribute(name, text);
        const field = await new Promise<HTMLInputElement>((resolve) => {
          const look = () => {
            const input = element.shadowRoot?.querySelector('input');
            if (input) resolve(input);
          };
          new MutationObserver(look).observe(element.shadowRoot ?? element, { childList: true, subtree: true });
          document.body.append(element);
        });
        plain.value = text;
        if (field.value !== plain.value) changed.push(text);
        element.remove();
      }
      return changed;
    },
    { strings: STRINGS, names },
  );
  expect(wrong).toEqual([]);

  await page.unroute(API);
  await finder.search('01067');
  await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeVisible();
});

test('Every naughty string may stand in an address of the home page, and the field shows it', async ({
  page,
  finder,
}) => {
  const some = STRINGS.filter((text) => /[<>"'&]|script/i.test(text) && text.isWellFormed()).slice(0, 12);
  for (const text of some) {
    const query = new URLSearchParams({ 'postal-code': text, topic: text, language: text, lang: text });
    await page.goto(`/?${query}`);
    await expect(finder.postalCode).toHaveValue(text.replaceAll(/[\r\n]/g, ''));
  }
});

test('Every naughty string may be the name, address, contact or place of a JMD, and is shown as it is', async ({
  page,
  finder,
  t,
}) => {
  const texts = STRINGS.filter((text) => text.trim() !== '' && text.isWellFormed());
  const rename = (site: FoundSite, text: string, index: number): FoundSite => ({
    ...site,
    id: `${site.id}-${index}`,
    name: text,
    carrierName: text,
    accessibility: text,
    phone: text,
    email: text,
    address: { street: text, postalCode: text, place: text },
  });
  let expected: string[] = [];
  await page.route(API, async (route) => {
    const response = await route.fetch();
    const body: { result: { data: FindSitesOutput } } = await response.json();
    const { data } = body.result;
    const [site] = data.kind === 'found' ? data.sites : [];
    if (data.kind !== 'found' || !site) throw new Error('Dresden has no JMD any more');
    data.sites = texts.map((text, index) => rename(site, text, index));
    data.online.sites = [];
    expected = texts;
    await route.fulfill({ response, json: body });
  });
  await finder.search('01067');
  await expect(finder.heading(t.resultsFor({ place: 'Dresden' }))).toBeVisible();
  const more = finder.root.getByRole('button', { name: /zeigen$/ });
  if (await more.count()) await more.click();
  await expect(finder.cards).toHaveCount(expected.length);
  const shown = await finder.cards.evaluateAll((cards) => {
    for (const details of document.querySelector('jmd-finder')?.shadowRoot?.querySelectorAll('details') ?? [])
      details.open = true;
    return cards.map((card) => [card.querySelector('h3')?.textContent, card.textContent]);
  });
  for (const [index, text] of expected.entries()) {
    expect(shown[index]?.[0]).toBe(text);
    expect(shown[index]?.[1]?.split(text).length).toBeGreaterThan(5);
  }
  const { schemes, handlers } = await elementsIn(page);
  expect(schemes).toEqual(['https:', 'mailto:', 'tel:']);
  expect(handlers).toEqual([]);
});

test('Every naughty string may be a place to choose from, and is shown as it is', async ({ page, finder, t }) => {
  const texts = STRINGS.filter((text) => text.trim() !== '' && text.isWellFormed());
  await page.route(API, async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const [place] = body.result.data.places;
    body.result.data.places = texts.map((name) => ({ ...place, name, districtName: name }));
    await route.fulfill({ response, json: body });
  });
  await finder.search('59969');
  await expect(finder.heading(t.choosePlaceTitle({ postalCode: '59969' }))).toBeVisible();
  await expect(finder.places.getByRole('radio')).toHaveCount(texts.length);
  const shown = await finder.places.locator('label').allTextContents();
  for (const text of texts) expect(shown).toContain(`${text}${text}, HE`);
});
