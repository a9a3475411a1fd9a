import { expect, test } from 'vitest';
import { beginningOf, mastodonLink } from './shorten.ts';

test('Mastodon shows a link without its beginning, and thirty characters of it', () => {
  expect(mastodonLink('https://www.example.org/a')).toBe('example.org/a');
  expect(mastodonLink(`https://example.org/${'a'.repeat(40)}`)).toBe(`example.org/${'a'.repeat(18)}…`);
});

test('A post is cut between characters as people see them, in the language in which it ends', () => {
  const family = '👨‍👩‍👧‍👦';
  const parts = [
    { lang: 'de', text: 'Hallo' },
    { lang: 'ar', text: family.repeat(3) },
  ];
  expect(beginningOf(parts, 8)).toBeNull();
  expect(beginningOf(parts, 7)).toEqual([parts[0], { lang: 'ar', text: `${family.repeat(2)}…` }]);
  expect(beginningOf(parts, 2)).toEqual([{ lang: 'de', text: 'Ha…' }]);
});
