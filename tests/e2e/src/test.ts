import type { Locale } from '@jmd-digital/i18n';
import { type FinderMessages, loadFinder } from '@jmd-digital/i18n/finder';
import { test as base, expect } from '@playwright/test';
import { type FinderPart, finderPart } from './finder-part.ts';
import { type Watch, watch } from './watch.ts';

export { expect };

interface Options {
  /** The language of the browser and of the words that a test looks for. */
  lang: Locale;
}

interface Fixtures {
  /** The words of the finder in that language. */
  t: FinderMessages;
  finder: FinderPart;
  /** What the page asked for and complained about. Every test ends by looking at it. */
  watched: Watch;
}

export function serverUrl(): string {
  const url = process.env.JMD_E2E_URL;
  if (!url) throw new Error('The global setup has not started a server.');
  return url;
}

/** Playwright's `test` with our server, the words of one language, and a watch over what no page may ever do. */
export const test = base.extend<Options & Fixtures>({
  lang: ['de', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs out of this pattern.
  baseURL: async ({}, use) => use(serverUrl()),
  locale: async ({ lang }, use) => use(lang),
  t: async ({ lang }, use) => use((await loadFinder[lang]()).messages),
  finder: async ({ page, t }, use) => use(finderPart(page, t)),
  watched: [
    async ({ page }, use) => {
      const watched = watch(page);
      await use(watched);
      expect(watched.faults).toEqual([]);
      expect(watched.foreign()).toEqual([]);
    },
    { auto: true },
  ],
});
