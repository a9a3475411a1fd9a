import { expect, test } from 'vitest';
import { searchTexts } from './search-texts.ts';

const one = (text: string, wanted: string) => searchTexts([{ id: 'm', text }], wanted)[0];

test('What is looked for is found without regard to case and accents, and shown as it was written', () => {
  expect(one('Die Kündigung kam gestern.', 'kundigung')).toEqual({
    ...{ id: 'm', before: 'Die ', match: 'Kündigung', after: ' kam gestern.' },
  });
  expect(one('Ku\u0308ndigung', 'KÜNDIGUNG')?.match).toBe('Ku\u0308ndigung');
  expect(one('Cafe\u0301 da', 'cafe')?.match).toBe('Cafe\u0301');
  expect(one('رسالة جديدة', 'جديدة')?.match).toBe('جديدة');
  expect(one('👨‍👩‍👧 Familie', 'familie')?.before).toBe('👨‍👩‍👧 ');
});

test('Nothing is found where nothing is looked for, or it is not there', () => {
  expect(one('Text', '  ')).toBeUndefined();
  expect(one('Text', 'Test')).toBeUndefined();
});

test('Long texts are cut on both sides, never inside of a character', () => {
  const hit = one(`${'😀'.repeat(100)}Ziel${'😀'.repeat(100)}`, 'ziel');
  expect(hit?.before).toBe(`…${'😀'.repeat(60)}`);
  expect(hit?.after).toBe(`${'😀'.repeat(60)}…`);
});

test.each(['ﬁ Ligatur', 'İstanbul', '½ Seite', 'a\u0301\u0302 b', '\u0301 allein', 'ﷺ'])(
  'Every character of %s is found in it, and the parts make up the text',
  (text) => {
    for (const wanted of text.split(/\s+/)) {
      const hit = one(text, wanted);
      // An accent alone is nothing to look for.
      if (wanted === '\u0301') expect(hit).toBeUndefined();
      else expect(`${hit?.before}${hit?.match}${hit?.after}`).toBe(text);
    }
  },
);
