import { expect, test } from 'vitest';
import { restOf } from './rest-of.ts';

test('What was typed while something was sent stays, and what was sent goes', () => {
  expect(restOf('Hallo', 'Hallo')).toBe('');
  expect(restOf('Hallo und noch', 'Hallo')).toBe(' und noch');
  expect(restOf('Etwas anderes', 'Hallo')).toBe('Etwas anderes');
});
