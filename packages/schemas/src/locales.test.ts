import { expect, test } from 'vitest';
import { directionOf, htmlLang, LOCALES, matchLocale, negotiateLocale } from './locales.ts';

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de-x-leicht', 'de-x-leicht'],
  ['DE-X-LEICHT', 'de-x-leicht'],
  ['en-US', 'en'],
  ['ar-SY', 'ar'],
  ['fa-AF', 'fa'],
  ['prs', 'fa'],
  ['uk-UA', 'uk'],
  [' fr ', 'fr'],
  ['ku', null],
  ['ckb', null],
  ['', null],
  ['not a tag', null],
  ['<script>', null],
  ['de_DE', null],
] as const)('%j speaks %j', (tag, locale) => {
  expect(matchLocale(tag)).toBe(locale);
});

test('A wish goes before the browser, the browser before German', () => {
  expect(negotiateLocale([null, 'tr'], 'ar')).toBe('tr');
  expect(negotiateLocale(['xx'], 'ar;q=0.5, ru;q=0.9, en;q=0.1')).toBe('ru');
  expect(negotiateLocale([], 'xx, ti;q=0.9')).toBe('de');
  expect(negotiateLocale([], null)).toBe('de');
});

test('What is refused by its weight is not taken, and equals stay in order', () => {
  expect(negotiateLocale([], 'ar;q=0, uk')).toBe('uk');
  expect(negotiateLocale([], 'fr, en')).toBe('fr');
  expect(negotiateLocale([], ';;;q=,,=;q=1.1.1, tr')).toBe('tr');
});

test('Direction comes from the script', () => {
  expect(LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar', 'fa']);
  expect(['ckb', 'ps', 'ku-Arab', 'az-arab', 'he-Hebr'].map(directionOf)).toEqual(Array(5).fill('rtl'));
  expect(['ku', 'ti', 'ar-Latn', 'de'].map(directionOf)).toEqual(Array(4).fill('ltr'));
});

test('Easy German is announced as German', () => {
  expect(htmlLang('de-x-leicht')).toBe('de');
  expect(htmlLang('ar')).toBe('ar');
});
