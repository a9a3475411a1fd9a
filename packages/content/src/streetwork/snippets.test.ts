import { LOCALES } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { exampleSnippet } from './schema.ts';
import { exampleSnippets } from './snippets.ts';

const ALWAYS = ['de', 'en', 'ar', 'uk'];
const langsOf = ({ texts }: (typeof exampleSnippets)[number]) => texts.map(({ lang }) => lang);
const SCRIPT: Readonly<Record<string, RegExp>> = {
  ...{ ar: /\p{Script=Arabic}/gu, fa: /\p{Script=Arabic}/gu, uk: /\p{Script=Cyrillic}/gu, ru: /\p{Script=Cyrillic}/gu },
};

test('Each example is an answer that a site could have written', () => {
  expect(z.array(exampleSnippet).parse(exampleSnippets)).toEqual(exampleSnippets);
  expect(new Set(exampleSnippets.map(({ id }) => id)).size).toBe(exampleSnippets.length);
  expect(new Set(exampleSnippets.map(({ question }) => question)).size).toBe(exampleSnippets.length);
  expect(exampleSnippets.length).toBeGreaterThanOrEqual(45);
});

test('Every answer is there in four languages, and the most asked ones in all', () => {
  for (const snippet of exampleSnippets) {
    expect(langsOf(snippet)).toEqual(expect.arrayContaining(ALWAYS));
    expect([4, LOCALES.length]).toContain(snippet.texts.length);
  }
  const inAll = exampleSnippets.filter((snippet) => LOCALES.every((locale) => langsOf(snippet).includes(locale)));
  expect(inAll.length).toBeGreaterThanOrEqual(12);
});

test('A text is written in the script of its language', () => {
  for (const { question, texts } of exampleSnippets)
    for (const { lang, text } of texts) {
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      const own = text.match(SCRIPT[lang] ?? /\p{Script=Latin}/gu)?.length ?? 0;
      expect([question, lang, own / letters > 0.5]).toEqual([question, lang, true]);
    }
});

test('Every source has a secure address, and every answer is looked at again within six months', () => {
  for (const { sources, reviewBy } of exampleSnippets)
    for (const { url, checkedOn } of sources) {
      expect(url).toMatch(/^https:\/\//);
      expect(reviewBy > checkedOn).toBe(true);
      expect(reviewBy <= Temporal.PlainDate.from(checkedOn).add({ months: 6 }).toString()).toBe(true);
    }
});

test('What holds for one year alone is looked at again before its end', () => {
  for (const { texts, reviewBy } of exampleSnippets)
    if (texts.some(({ text }) => /2026/.test(text))) expect(reviewBy <= '2026-12-31').toBe(true);
});

test('No text shouts, and German says du in typographic marks', () => {
  for (const { texts } of exampleSnippets)
    for (const { lang, text } of texts) {
      expect(text).not.toMatch(/[!！"']/);
      if (lang.startsWith('de')) expect(text).not.toMatch(/\b(?:Ihr|Ihre|Ihnen)\b/);
    }
});
