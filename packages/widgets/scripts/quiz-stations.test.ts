import { gzipSync } from 'node:zlib';
import { loadPath } from '@jmd-digital/content/apply';
import { describe, expect, it, test } from 'vitest';
import { familyOf } from '../src/quiz/code.ts';
import { codeOfPackage } from '../src/quiz/imports.ts';
import { inApp } from '../src/quiz/play/run.ts';
import { quizStations } from './quiz-stations.ts';

/** What one person may have to load for a station in one language, bytes with gzip. */
const MOST_BYTES = 60_000;

const loaded = loadPath();
const stations = quizStations(loaded);
const wireBytes = (value: unknown) => gzipSync(JSON.stringify(value)).length;

test('Every station is there, with all its exercises', () => {
  expect(stations.map(({ content }) => content.id)).toEqual(loaded.stations.map(({ id }) => id));
  for (const [index, { content }] of stations.entries())
    expect(content.exercises.map(({ id }) => id)).toEqual(loaded.stations[index]?.exercises.map(({ id }) => id));
});

describe.each(stations.map((station) => [station.content.id, station] as const))('%s', (_, { content, texts }) => {
  it('has nothing of exercises about own data but what they are called and their picture', () => {
    const personal = content.exercises.filter(inApp);
    for (const exercise of personal) expect(Object.keys(exercise).sort()).toEqual(['id', 'picture', 'type']);
  });

  it('has every picture that it shows', () => {
    for (const { picture } of content.exercises) expect(content.pictures).toHaveProperty(picture);
  });

  it('is small enough in every language', () => {
    for (const text of Object.values(texts))
      expect(wireBytes(content) + wireBytes(text)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('brings words to compare with where something is typed, and only there', () => {
    const typed = content.exercises.some(({ type }) => type === 'gap' || type === 'dictate');
    expect(content.lexicon.length > 0).toBe(typed);
  });
});

test('Every exercise is played by its family, or done in the app', async () => {
  for (const exercise of stations.flatMap(({ content }) => content.exercises)) {
    const { players } = await codeOfPackage.load(familyOf(exercise));
    expect(typeof players[exercise.type], exercise.id).toBe(inApp(exercise) ? 'undefined' : 'function');
  }
});

test('A language that is missing is a fault of the build', () => {
  const [first] = loaded.stations;
  const { [first?.id ?? '']: _, ...others } = loaded.texts.fa.stations;
  const lacking = { ...loaded, texts: { ...loaded.texts, fa: { ...loaded.texts.fa, stations: others } } };
  expect(() => quizStations(lacking)).toThrow(`${first?.id} has no texts in fa.`);
});
