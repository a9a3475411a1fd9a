import { expect, test } from 'vitest';
import { textParts } from './text-parts.ts';

const apart = (text: string) => textParts(text).flatMap(({ kind, text: part }) => (kind === 'words' ? [] : [part]));

test.each([
  ['اتصلوا على 0351 1234567 أو +49 (0)351/123-45 67.', ['0351 1234567', '+49 (0)351/123-45 67']],
  ['الموعد 25.11.2026، 16:00', ['25.11.2026', '16:00']],
  [
    'Schau hier: https://example.org/a?b=1&c=(2), oder http://example.org.',
    ['https://example.org/a?b=1&c=(2', 'http://example.org'],
  ],
  ['Schreib an start@example.org.', ['start@example.org']],
  ['رقم ۰۳۵۱ ۱۲۳۴', ['۰۳۵۱ ۱۲۳۴']],
  ['Ich bin 17 und habe 2 Fragen.', []],
  ['javascript:alert(1) data:text/html,x', []],
  ['', []],
])('What reads from left to right stands for itself: %s', (text, expected) => {
  expect(apart(text)).toEqual(expected);
  // Nothing is lost or changed on the way.
  expect(
    textParts(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
});

test.each(['a', '👨‍👩‍👧‍👦', '1', '1 ', '1(', 'a@', 'a@b.', 'https://', 'https://)', '(1) '])(
  'A long message of nothing but %j is cut and not pondered over',
  (text) => {
    const long = text.repeat(Math.floor(180_000 / text.length));
    expect(
      textParts(long)
        .map((part) => part.text)
        .join(''),
    ).toBe(long);
  },
);
