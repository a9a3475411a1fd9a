import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLinks, findTags, type TextRange } from './links.ts';

const links = (text: string) => findLinks(text).map((link) => link.text);
const tags = (text: string) => findTags(text).map(({ tag }) => tag);

/** What stands between the bytes that a range names, as a server would cut it. */
const cut = (text: string, { byteStart, byteEnd }: TextRange) =>
  Buffer.from(text).subarray(byteStart, byteEnd).toString();

test.each([
  ['Mehr unter https://example.org.', ['https://example.org']],
  ['(https://example.org/a)', ['https://example.org/a']],
  ['(siehe https://example.org/a_(b))', ['https://example.org/a_(b)']],
  ['[Text](https://example.org/), <https://example.de>', ['https://example.org/', 'https://example.de']],
  ['„https://example.org/weg“!', ['https://example.org/weg']],
  ['https://example.org/?a=1&b=2#c… und', ['https://example.org/?a=1&b=2#c']],
  ['Kommst du? https://example.org?!', ['https://example.org']],
  ['🎉https://example.org🎉', ['https://example.org']],
  ['زورونا https://example.org/مرحبا، أهلا', ['https://example.org/مرحبا']],
  ['\u2067https://example.org/a\u2069', ['https://example.org/a']],
  ['HTTPS://EXAMPLE.ORG', ['HTTPS://EXAMPLE.ORG']],
  ['xhttps://example.org und https://', []],
  ['example.org und mailto:a@example.org', []],
  ['http://https://example.org', ['http://https://example.org']],
])('Links of %j', (text, expected) => expect(links(text)).toEqual(expected));

test('A host with umlauts is requested in Punycode, and stands as it was written', () => {
  const [link] = findLinks('Bei https://münchen.example/über geht es los.');
  expect(link?.text).toBe('https://münchen.example/über');
  expect(link?.uri).toBe('https://xn--mnchen-3ya.example/%C3%BCber');
});

test('Bytes are counted, not characters', () => {
  const text = '👨‍👩‍👧‍👦 Grüße: https://example.org #Grüße';
  expect(findLinks(text)).toMatchObject([{ byteStart: 35, byteEnd: 54 }]);
  expect(findTags(text)).toMatchObject([{ tag: 'Grüße', byteStart: 55, byteEnd: 63 }]);
});

test.each([
  ['#Ausbildung, #Schule.', ['Ausbildung', 'Schule']],
  ['(#jmd) #Grüße_2 #2 #_ #2026er', ['jmd', 'Grüße_2', '2026er']],
  ['#مرحبا #می‌خواهم', ['مرحبا', 'می‌خواهم']],
  ['https://example.org/#oben a#b &#x41; ##zwei', []],
])('Hashtags of %j', (text, expected) => expect(tags(text)).toEqual(expected));

test('A long row of brackets takes no time', () => {
  const [link] = findLinks(`https://example.org/(${')'.repeat(200_000)}`);
  expect(link?.text).toBe('https://example.org/()');
});

const pieces = fc.constantFrom(
  ...[
    'https://example.org',
    'http://münchen.example/a_(b)',
    '#Grüße',
    '#مرحبا',
    '👨‍👩‍👧‍👦',
    ' ',
    '\n',
    '(',
    ')',
    '.',
    'ä',
    'x',
    '\u202e',
    '\ud83d',
  ],
);
const anyText = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 3 })))
  .map((parts) => parts.join(''));

test('Whatever a text holds: bytes cut out exactly what was found, in order, without overlaps', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [allLinks, allTags] = [findLinks(text), findTags(text)];
      for (const range of [...allLinks, ...allTags]) {
        expect(cut(text, range)).toBe(range.text);
        expect(text.slice(range.start, range.end)).toBe(range.text);
      }
      const all = [...allLinks, ...allTags].toSorted((one, other) => one.start - other.start);
      for (const [index, range] of all.entries())
        expect(range.byteStart).toBeGreaterThanOrEqual(all[index - 1]?.byteEnd ?? 0);
      for (const { uri } of allLinks) expect(URL.canParse(uri)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('A link between spaces is found, whatever stands around it', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      expect(links(`${before} https://example.org/a ${after}`)).toContain('https://example.org/a');
    }),
  );
});
