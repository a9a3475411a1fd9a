import { describe, expect, it } from 'vitest';
import { stationBytes } from './check-path.ts';
import { compileStation, compileStory, wireBytes } from './compile.ts';
import { canonicalJson, contentHash } from './hash.ts';
import { lexiconOf } from './lexicon.ts';
import type { LoadedPath } from './load-path.ts';
import { samplePath } from './sample-path.ts';

const path = samplePath();
const [station] = path.stations;
const [exercise] = station?.exercises ?? [];
if (!station || !exercise) throw new Error('The sample has an exercise.');

describe('the hash of an exercise', () => {
  it('is that of its content, however its keys are ordered', () => {
    expect(canonicalJson({ b: [1, 'ä', null], a: { d: undefined, c: true } })).toBe(
      '{"a":{"c":true},"b":[1,"ä",null]}',
    );
    const hash = contentHash(exercise);
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(contentHash(Object.fromEntries(Object.entries(exercise).reverse()) as typeof exercise)).toBe(hash);
    expect(contentHash({ ...exercise, points: 6 })).not.toBe(hash);
  });

  it('stays what it is: answers of years refer to it', () => {
    expect(contentHash({ id: 'x-1', points: 1 } as typeof exercise)).toBe('17rxb6GZa3ZoUo5k-8HVS6');
  });
});

describe('the lexicon', () => {
  const lexicon = lexiconOf(station, path.words.common);
  it('has what can be typed, offered and read, and the common words, in small letters', () => {
    for (const word of ['leise', 'blau', 'amal', 'koche', 'kochen', 'bus', 'tisch', 'halb'])
      expect(lexicon).toContain(word);
    expect([...lexicon].filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect([...lexicon].filter((word) => /\d/.test(word))).toEqual([]);
  });

  it('has not what is wrong on purpose', () => {
    const findError = station.exercises.find(({ type }) => type === 'findError');
    if (findError?.type !== 'findError') throw new Error('The sample has one.');
    const piece = { text: 'Bewerbug', id: 'slip' };
    const body = { ...findError.levels.A2.body, lines: [[piece]], errors: { slip: { fix: 'Bewerbung', why: 'So.' } } };
    const changed = { ...findError, levels: { ...findError.levels, A2: { ...findError.levels.A2, body } } };
    const found = lexiconOf({ ...station, exercises: [changed] }, []);
    expect([found.has('bewerbung'), found.has('bewerbug')]).toEqual([true, false]);
  });
});

describe('what is loaded', () => {
  it('of a station: German, hashes, words and pictures, with each language apart', () => {
    const { content, texts } = compileStation(path, 's1');
    expect(content.station).toBe(station);
    expect(Object.keys(content.hashes)).toEqual(station.exercises.map(({ id }) => id));
    expect(content.lexicon).toEqual([...lexiconOf(station, path.words.common)].sort());
    expect(content.pictures).toEqual({
      bus: ['svg', { viewBox: '0 0 96 96' }, [['g', { fill: '#0a5a66' }, [['path', { d: 'M8 8h80v60z' }]]]]],
    });
    expect(texts.ar).toEqual(path.texts.ar.stations.s1);
    expect(() => compileStation(path, 's9')).toThrow(RangeError);
  });

  it('of the story: its scenes and what they say, and nothing of other stations', () => {
    const { content, texts } = compileStory(path, 's1');
    expect(content.scenes.map(({ id }) => id)).toEqual(['s1-before', 's1-after']);
    expect(Object.keys(content.pictures)).toEqual(['bus']);
    expect(Object.keys(texts.fr ?? {}).every((id) => id.startsWith('s1-'))).toBe(true);
    expect(Object.keys(texts.fr ?? {})).toHaveLength(12);
    expect(texts.de).toEqual({});
    expect(compileStory(path, 's9').content.scenes).toEqual([]);
  });

  it('goes without what is missing or faulty', () => {
    const broken: LoadedPath = {
      ...path,
      pictures: { bus: '<svg/>' },
      texts: { ...path.texts, fr: { stations: {}, story: null } },
    };
    expect(compileStation(broken, 's1').content.pictures).toEqual({});
    expect(Object.keys(compileStation(broken, 's1').texts)).not.toContain('fr');
    expect(Object.keys(compileStory(broken, 's1').texts)).not.toContain('fr');
  });

  it('is weighed with the heaviest language', () => {
    const { content, texts } = compileStation(path, 's1');
    const bytes = Object.values(texts).map((each) => wireBytes(content) + wireBytes(each));
    expect(stationBytes(path, 's1')).toBe(Math.max(...bytes));
    expect(Math.max(...bytes)).toBeGreaterThan(Math.min(...bytes));
  });
});
