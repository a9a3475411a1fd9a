import { MAX_MESSAGE_GRAPHEMES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { fitsMessage, messageLength } from './message-length.ts';

test('Characters count as people see them', () => {
  expect(messageLength('')).toBe(0);
  expect(messageLength('Grüße')).toBe(5);
  expect(messageLength('Gru\u0308ße')).toBe(5);
  expect(messageLength('👨‍👩‍👧‍👦')).toBe(1);
  expect(messageLength('🇩🇪🇺🇦')).toBe(2);
  expect(messageLength('\r\n')).toBe(1);
  // Letters of Arabic with marks that stand above them.
  expect(messageLength('مَرْحَبًا')).toBe(5);
});

test.each(['a', 'ü', 'u\u0308', '👨‍👩‍👧‍👦', 'ب'])('7,500 times %s fits, and one more does not', (character) => {
  expect(fitsMessage(character.repeat(MAX_MESSAGE_GRAPHEMES))).toBe(true);
  expect(fitsMessage(character.repeat(MAX_MESSAGE_GRAPHEMES + 1))).toBe(false);
});
