import { expect, test } from 'vitest';
import { judge } from './ease.ts';

const HARD =
  'Die Inanspruchnahme unserer Beratungsleistungen setzt eine vorherige Terminvereinbarung unter Berücksichtigung der Öffnungszeiten unserer Geschäftsstelle in der Innenstadt voraus.';

test('Short sentences are easy, and office German is not; its long sentence is named', () => {
  expect(judge('de', 'Komm am Dienstag zu uns. Wir sind ab 16 Uhr da. Du musst nichts zahlen.')).toEqual({
    ...{ ease: 'easy', long: [] },
  });
  expect(judge('de', HARD)).toEqual({ ease: 'hard', long: [{ sentence: HARD, words: 18 }] });
});

test('Easy German is measured more strictly', () => {
  const text = 'Am Dienstag kannst du ab 16 Uhr zu uns in die Beratung kommen.';
  expect(judge('de', text).long).toEqual([]);
  expect(judge('de-x-leicht', text).long).toHaveLength(1);
});
