import { readFileSync } from 'node:fs';
import { exampleSnippets } from '@jmd-digital/content/streetwork-snippets';
import { crisisWords, topicWords } from '@jmd-digital/content/streetwork-words';
import type { ThinkLanguage, Topic } from '@jmd-digital/schemas/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSnippetSearch } from './search.ts';
import { createThinker, MAX_PASTE } from './think.ts';
import posts from './think-posts.json' with { type: 'json' };

const TODAY = '2026-11-29';
const search = createSnippetSearch<(typeof exampleSnippets)[number] & { reviewedBy: string }>(topicWords);
search.put(exampleSnippets.map((snippet) => ({ ...snippet, reviewedBy: 'somebody' })));
const think = createThinker({ topicWords, crisisWords });
const thought = (text: string) => think(text, search, TODAY);
const expected = posts as [ThinkLanguage | null, Topic | null, string][];

/** Share that is right, with what is not: whoever changes a list sees what it costs. */
const report = (wrong: readonly string[], of: number) => ({ right: `${of - wrong.length} of ${of}`, wrong });

test('The language of invented posts is told, or said to be unsure', () => {
  const wrong = expected.flatMap(([language, , text]) => {
    const { language: told } = thought(text);
    return told === language ? [] : [`${told} instead of ${language}: ${text}`];
  });
  expect(report(wrong, expected.length)).toEqual({ right: '102 of 102', wrong: [] });
});

test('What they are about is among the topics, mostly first', () => {
  const asked = expected.filter(([, topic]) => topic !== null);
  const missed = asked.flatMap(([, topic, text]) =>
    thought(text).topics.includes(topic as Topic) ? [] : [`${thought(text).topics} instead of ${topic}: ${text}`],
  );
  const notFirst = asked.flatMap(([, topic, text]) =>
    thought(text).topics[0] === topic ? [] : [`${thought(text).topics} instead of ${topic}: ${text}`],
  );
  expect(report(missed, asked.length)).toEqual({ right: '97 of 97', wrong: [] });
  expect(report(notFirst, asked.length)).toEqual({ right: '97 of 97', wrong: [] });
});

test('An answer about it is among those that may fit', () => {
  const asked = expected.filter(([, topic]) => topic !== null);
  const wrong = asked.flatMap(([, topic, text]) =>
    thought(text).answers.some((answer) => answer.topic === topic) ? [] : [`${topic}: ${text}`],
  );
  expect(report(wrong, asked.length)).toEqual({ right: '97 of 97', wrong: [] });
});

test.each([
  ['danger-to-oneself', 'Ich kann nicht mehr, ich will nicht mehr leben'],
  ['danger-to-oneself', 'honestly i just want to die'],
  ['danger-to-oneself', 'تعبت، بدي موت'],
  ['danger-to-oneself', 'دیگه نمی‌خواهم زنده باشم، به خودکشی فکر می‌کنم'],
  ['danger-to-oneself', 'я більше не хочу жити'],
  ['danger-to-oneself', 'иногда думаю, что лучше убить себя'],
  ['danger-to-oneself', 'Artık yaşamak istemiyorum'],
  ['danger-to-oneself', 'j’ai juste envie de mourir'],
  ['violence', 'Mein Mann schlägt mich jeden Tag'],
  ['violence', 'my husband beats me'],
  ['violence', 'زوجي يضربني كل يوم'],
  ['violence', 'شوهرم کتکم می‌زند'],
  ['violence', 'чоловік мене побив, я боюся'],
  ['violence', 'муж угрожает мне ножом'],
  ['violence', 'kocam beni dövüyor'],
  ['violence', 'mon mari me frappe'],
  ['danger-to-child', 'Mein Vater schlägt meine Schwester'],
  ['danger-to-child', 'my dad hits my brother'],
  ['danger-to-child', 'أبي يضرب أخي'],
  ['danger-to-child', 'پدرم میزند'],
  ['danger-to-child', 'тато б’є мене'],
  ['danger-to-child', 'отец бьет сестру'],
  ['danger-to-child', 'babam dövüyor beni'],
  ['danger-to-child', 'mon père me frappe'],
])('%s is heard: %s', (kind, text) => {
  expect(thought(text).crisis.map(({ key }) => key)).toContain(kind);
});

test('Everyday questions sound no alarm', () => {
  const alarms = expected.flatMap(([, , text]) => thought(text).crisis.flatMap(({ entries }) => entries));
  expect(alarms).toEqual([]);
});

test('What would tell who somebody is, is found where it stands', () => {
  const text = 'Schreib mir: @amal_2005 oder 0171 3920012, ich wohne in der Musterstraße 12';
  const found = thought(text).identity.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  expect(found.map(([kind]) => kind)).toEqual(['handle', 'phone', 'address']);
  expect(found[0]?.[1]).toBe('@amal_2005');
  expect(thought('x '.repeat(MAX_PASTE)).identity).toEqual([]);
});

test('It has something to say to every text, and always the same', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...expected.flatMap(([, , text]) => text.split(' '))), { maxLength: 60 })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const said = thought(text);
      expect(thought(text)).toEqual(said);
      expect(said.topics.length).toBeLessThanOrEqual(3);
      expect(said.answers.length).toBeLessThanOrEqual(5);
      for (const { start, end } of said.identity) expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** Files that run with it, from it on; what is imported as a type does not run. */
function running(file: URL, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file.href)) return seen;
  const source = readFileSync(file, 'utf8');
  seen.set(file.href, source);
  for (const [, clause, from] of source.matchAll(/^(?:import|export)(?!\s+type\b)([^;]*?)from\s+'([^']+)'/gm))
    if (from?.startsWith('.')) running(new URL(from, file), seen);
    else expect([from, clause?.trim()]).toEqual(['@jmd-digital/schemas/values', expect.any(String)]);
  return seen;
}

test('Nothing that could keep, send or note a text runs with it', () => {
  const files = running(new URL('./think.ts', import.meta.url));
  expect(files.size).toBeGreaterThan(5);
  for (const source of files.values()) {
    const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.toMatch(
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|navigator|localStorage|sessionStorage|indexedDB|caches|document|window|globalThis|self|console|process|postMessage|BroadcastChannel|history|location)\s*[.([]/,
    );
    expect(code).not.toMatch(/\bimport\s*\(|\brequire\s*\(|\beval\s*\(/);
  }
});
