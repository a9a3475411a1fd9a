import { expect, test } from 'vitest';
import { beginning, mastodonLink } from './shorten.ts';

test('Mastodon shows a link without its beginning, and thirty characters of it', () => {
  expect(mastodonLink('https://www.example.org/a')).toBe('example.org/a');
  expect(mastodonLink(`https://example.org/${'a'.repeat(40)}`)).toBe(`example.org/${'a'.repeat(18)}…`);
});

test('A text is cut between characters as people see them', () => {
  expect(beginning('Hallo', 5)).toBeNull();
  expect(beginning('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toBe('👨‍👩‍👧‍👦👨‍👩‍👧‍👦');
});
