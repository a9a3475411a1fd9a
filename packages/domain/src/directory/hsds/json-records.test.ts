import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonRecord, readJsonRecords } from './json-records.ts';
import type { JsonValue } from './json-value.ts';

function read(text: string) {
  const records: JsonRecord[] = [];
  const breaks: { line: number; path: string }[] = [];
  readJsonRecords(text, ['a', 'b'], {
    record: (record) => records.push(record),
    broken: (line, path) => breaks.push({ line, path }),
  });
  return { records, breaks };
}

function plain(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('items' in value) return value.items.map((item) => plain(item.value));
  return Object.fromEntries([...value.members].map(([name, member]) => [name, plain(member.value)]));
}

/** Records with every shape of nesting, so that any break lies in the middle of something. */
const records = Array.from({ length: 6 }, (_, id) => ({
  id,
  name: `n ${id}`,
  list: [{ code: 'de' }, { code: 'en' }],
  deep: { one: { two: [1, [2, { three: 3 }]] } },
  last: true,
}));

const layouts: [string, string][] = [
  ['an array', JSON.stringify(records, null, 2)],
  ['an array indented by four', JSON.stringify(records, null, 4)],
  ['a list of an object', JSON.stringify({ version: '3.0', a: records }, null, 2)],
  ['lines', records.map((record) => JSON.stringify(record)).join('\n')],
  ['lines with carriage returns', records.map((record) => JSON.stringify(record)).join('\r\n')],
];

test.each([...layouts, ['a single line', JSON.stringify(records)] as const])(
  'reads %s as JSON.parse does',
  (_, text) => {
    const found = read(text);
    expect(found.breaks).toEqual([]);
    expect(found.records.map(({ object }) => plain(object))).toEqual(records);
  },
);

test.each(layouts)('whatever character is lost, loses at most the record and the one behind it: %s', (_, text) => {
  for (const character of '{}[],:"') {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
      const line = text.slice(0, at).split('\n').length;
      const where = `${character} at ${at} in line ${line}: ${text.split('\n')[line - 1]}`;
      const { breaks, records: found } = read(text.slice(0, at) + text.slice(at + 1));
      const whole = found.filter(({ object }) => records.some((record) => isSame(record, object)));
      expect(whole.length, where).toBeGreaterThanOrEqual(records.length - 2);
      expect(found.length - whole.length, where).toBeLessThanOrEqual(1);
      expect(
        breaks.some((found) => found.line >= line),
        where,
      ).toBe(true);
    }
  }
});

const isSame = (record: unknown, object: JsonValue) => JSON.stringify(record) === JSON.stringify(plain(object));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('takes any text without a throw, and is content with JSON alone, one value or several behind each other', () => {
  const bits = fc.constantFrom(...'{}[],:"\\1 \n', 'null', '"id"', '\u{1F600}');
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { breaks } = read(text);
      if (breaks.length === 0) {
        expect(text.trim()).not.toBe('');
        expect(isJson(text) || text.split(/(?<=[}\]])\s*(?=[{[])/).every(isJson)).toBe(true);
      }
    }),
    { numRuns: 3_000, examples: [[['[', ']', '[', ']']], [['[', '{', '}', '[', ']', ']']]] },
  );
});

test('reads nesting of any depth', () => {
  const depth = 200_000;
  expect(read(`[{"id":1,"x":${'['.repeat(depth)}${']'.repeat(depth)}},{"id":2}]`).records).toHaveLength(2);
  expect(read('[{"x":'.repeat(depth)).breaks.length).toBeGreaterThan(0);
});

test('names the line and the place of each record and break', () => {
  const text = '{\n "a": [\n  {"id":1},\n  {"id":\n  {"id":3}\n ],\n "b": [\n  {"id":4,}]}\n';
  const { records: found, breaks } = read(text);
  expect(found.map(({ list, path, line }) => ({ list, path, line }))).toEqual([{ list: 'a', path: 'a[0]', line: 3 }]);
  expect(breaks).toEqual([
    { line: 6, path: 'a[1]' },
    { line: 8, path: 'b[0]' },
  ]);
});
