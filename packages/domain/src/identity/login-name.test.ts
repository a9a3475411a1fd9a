import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLoginName } from './login-name.ts';

const keyOf = (typed: string) => {
  const read = readLoginName(typed);
  return read.ok ? read.key : read.reason;
};

test.each([
  ['Straße 7', 'STRASSE 7'],
  ['Ölbaum', 'O\u0308LBAUM'],
  ['ΟΔΟΣ', 'οδος'],
  ['ＡＢＣＤ', 'abcd'],
  ['Blauer Apfel', ' blauer\u00a0 apfel '],
  ['Nour\u200fdin', 'nourdin'],
  ['\u202eabcd', 'abcd'],
  ['İzmir', 'i̇zmir'],
  ['STRAẞE', 'Strasse'],
])('%s and %s are one name', (a, b) => {
  expect(keyOf(a)).toBe(keyOf(b));
});

test.each([
  ['abc', 'too_short'],
  ['   a   ', 'too_short'],
  ['a'.repeat(41), 'too_long'],
  ['<script>', 'invalid'],
  ['a\u0000bcd', 'invalid'],
  ['mail@example.org', 'invalid'],
  ['-abc', 'invalid'],
  // What they are folded to is no name, or is longer or shorter than one.
  ['²⅐ ꜗ', 'invalid'],
  ['ﷺ'.repeat(4), 'too_long'],
  ['\uffa1\uffc2\uffa1\uffc2', 'too_short'],
])('%s is refused: %s', (typed, reason) => {
  expect(keyOf(typed)).toBe(reason);
});

test('What was read reads again as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const read = readLoginName(typed);
      if (!read.ok) return;
      expect(readLoginName(read.name)).toEqual(read);
      expect(keyOf(read.key.toUpperCase())).toBe(read.key);
    }),
  );
});
