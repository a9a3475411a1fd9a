import { describe, expect, it } from 'vitest';
import { isolate, number, plural, select } from './runtime.ts';

const OPENING = /[\u2066-\u2068]/;

/** Depth of open isolates after each character, as UAX #9 counts them. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((char) => {
    if (OPENING.test(char)) depth += 1;
    else if (char === '\u2069') depth -= 1;
    return depth;
  });
}

/** Every string over an alphabet, up to a length. */
function upTo(length: number, alphabet: readonly string[]): string[] {
  if (length === 0) return [''];
  return ['', ...upTo(length - 1, alphabet).flatMap((tail) => alphabet.map((char) => char + tail))];
}

describe('isolate', () => {
  it('wraps text and leaves it as it is', () => {
    expect(isolate('Dresden')).toBe('\u2068Dresden\u2069');
    expect(isolate('دري')).toBe('\u2068دري\u2069');
    expect(isolate('')).toBe('\u2068\u2069');
  });

  it('keeps isolates that are inside in pairs', () => {
    expect(isolate('a \u2068b\u2069 c')).toBe('\u2068a \u2068b\u2069 c\u2069');
  });

  it('lets nothing break out or stay open', () => {
    expect(isolate('a\u2069b')).toBe('\u2068ab\u2069');
    expect(isolate('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069');
    for (const text of upTo(5, ['a', 'ب', '\u2067', '\u2068', '\u2069'])) {
      const inside = depths(isolate(text));
      expect(inside.at(-1)).toBe(0);
      expect(Math.min(...inside.slice(0, -1))).toBeGreaterThan(0);
    }
  });
});

describe('plural and select', () => {
  it('takes an exact form before the category', () => {
    const forms = { '=0': 'none', one: 'one', other: 'many' };
    expect([0, 1, 2].map((count) => plural('de', count, forms))).toEqual(['none', 'one', 'many']);
  });

  it('follows the six Arabic and the four Russian categories', () => {
    const names = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
    expect([0, 1, 2, 3, 11, 100].map((count) => plural('ar', count, names))).toEqual(Object.values(names));
    expect([1, 2, 5, 11, 21].map((count) => plural('ru', count, names))).toEqual(['one', 'few', 'many', 'many', 'one']);
  });

  it('falls to `other`, also for names that every object has', () => {
    expect(select('chat', { chat: 'Chat', other: 'else' })).toBe('Chat');
    expect(select('constructor', { chat: 'Chat', other: 'else' })).toBe('else');
  });
});

it('writes Latin digits in every language', () => {
  expect(['de', 'ar', 'fa', 'ps', 'ckb'].map((locale) => number(locale, 27))).toEqual(Array(5).fill('27'));
});
