import { LOCALES } from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { helplines } from './helplines.ts';
import { helpline } from './schema.ts';

const CHAT = /chat|чат|чаті|چت|دردش|sohbet/i;
const SCRIPT_OF: Partial<Record<(typeof LOCALES)[number], RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ru: /\p{Script=Cyrillic}/u,
};

describe('the helplines', () => {
  it('keep to the schema', () => {
    expect(z.array(helpline).safeParse(helplines).error).toBeUndefined();
  });

  it('have each id and each number once, and begin with the emergency number', () => {
    expect(new Set(helplines.map(({ id }) => id)).size).toBe(helplines.length);
    expect(new Set(helplines.map(({ tel }) => tel)).size).toBe(helplines.length);
    expect(helplines[0]?.tel).toBe('tel:112');
  });

  it.each(helplines)('$id is linked as it is spoken, without +49', ({ dial, tel }) => {
    expect(tel).toBe(`tel:${dial.replaceAll(' ', '')}`);
    expect(tel).not.toContain('+');
  });

  it.each(helplines)('$id has a text of its own in every language', ({ name, purpose }) => {
    for (const texts of [name, purpose]) {
      expect(Object.keys(texts).sort()).toEqual([...LOCALES].sort());
      for (const locale of LOCALES) expect(texts[locale]).toMatch(SCRIPT_OF[locale] ?? /\p{Script=Latin}/u);
    }
    const withoutPlainGerman = LOCALES.filter((locale) => locale !== 'de-x-leicht').map((locale) => purpose[locale]);
    expect(new Set(withoutPlainGerman).size).toBe(withoutPlainGerman.length);
  });

  it.each(helplines)('$id promises nothing about chat: hours are those of the telephone', ({ name, purpose }) => {
    for (const text of [...Object.values(name), ...Object.values(purpose)]) expect(text).not.toMatch(CHAT);
  });

  it('claim no confirmation by an operator, since none was asked', () => {
    expect(helplines.filter(({ confirmedByOperator }) => confirmedByOperator)).toEqual([]);
  });
});

describe('the schema of a helpline', () => {
  const [line] = helplines;

  it.each([
    ['a short number with a country code', { tel: 'tel:+49116111' }],
    ['hours that end before they begin', { hours: [{ weekdays: [1], opens: '20:00', closes: '14:00' }] }],
    ['chat hours', { hours: { chat: 'always' } }],
    ['no page that it was checked against', { checkedAgainst: [] }],
    ['a missing language', { name: { de: 'Polizei' } }],
  ])('refuses %s', (_, change) => {
    expect(helpline.safeParse(line).success).toBe(true);
    expect(helpline.safeParse({ ...line, ...change }).success).toBe(false);
  });
});
