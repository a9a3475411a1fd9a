import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LOCALES } from '@jmd-digital/schemas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoadedPath, loadPath } from './load-path.ts';
import { samplePath } from './sample-path.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jmd-path-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, content: unknown): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

/** Writes a path down as its authors have it. */
function writeDown({ stations, scenes, texts, pictures, words }: LoadedPath): void {
  for (const station of stations) {
    write(`${station.id}.json`, station);
    write(`story/${station.id}.json`, { scenes: scenes.filter((scene) => scene.station === station.id) });
    for (const locale of LOCALES) write(`texts/${locale}/${station.id}.json`, texts[locale].stations[station.id]);
  }
  for (const locale of LOCALES) write(`texts/${locale}/story.json`, texts[locale].story);
  for (const [id, source] of Object.entries(pictures)) write(`pictures/${id}.svg`, source);
  write('known-words.json', words.known);
  write('common-words.json', words.common);
}

const sample = samplePath();
const [station] = sample.stations;
const load = () => loadPath(folder);
const messages = () => load().problems.map(({ file, path, message }) => `${file} ${path}: ${message}`);

it('reads back what was written down, in the order of the path', () => {
  writeDown({ ...sample, scenes: sample.scenes.toReversed() });
  expect(load()).toEqual(sample);
});

it('finds nothing in an empty folder but that the lists of words are missing', () => {
  expect(load()).toMatchObject({
    stations: [],
    scenes: [],
    pictures: {},
    texts: { fr: { stations: {}, story: null } },
  });
  expect(load().problems.map(({ file }) => file)).toEqual(['known-words.json', 'common-words.json']);
  rmSync(folder, { recursive: true });
  expect(load().stations).toEqual([]);
});

describe('one slip hides nothing else', () => {
  beforeEach(() => writeDown(sample));

  const exercises = (change: object) =>
    write('s1.json', {
      ...station,
      exercises: station?.exercises.map((each, index) => (index === 1 ? { ...each, ...change } : each)),
    });

  it('a broken exercise is named and left out, the others stay', () => {
    exercises({ points: 0, picture: 'Bus Stop' });
    const { stations, problems } = load();
    expect(stations[0]?.exercises.map(({ id }) => id)).toEqual(
      station?.exercises.map(({ id }) => id).filter((id) => id !== 's1-2'),
    );
    expect(problems).toEqual([
      {
        ...{ severity: 'error', check: 'file', file: 's1.json', station: 's1', exercise: 's1-2' },
        ...{ path: 'exercises[1].points', message: '“points” needs 1 at least.' },
      },
      {
        ...{ severity: 'error', check: 'file', file: 's1.json', station: 's1', exercise: 's1-2' },
        ...{ path: 'exercises[1].picture', message: '“picture” is not written as small letters, digits and hyphens.' },
      },
    ]);
  });

  it.each([
    [{ type: 'quiz' }, 's1.json exercises[1].type: “type” names no kind that there is.'],
    [{ points: 'five' }, 's1.json exercises[1].points: “points” has to be a number.'],
    [{ skillTags: undefined }, 's1.json exercises[1].skillTags: “skillTags” is missing; an array belongs here.'],
    [{ skillTags: [] }, 's1.json exercises[1].skillTags: “skillTags” needs 1 at least.'],
    [
      { glossary: ['<b>'] },
      's1.json exercises[1].glossary[0]: This is not written as small letters, digits and hyphens.',
    ],
    [{ points: 99 }, 's1.json exercises[1].points: “points” may be 20 at most.'],
    [
      { levels: { ...station?.exercises[1]?.levels, B1: { prompt: 'Was <b>nun</b>?', hints: ['Ja'] } } },
      's1.json exercises[1].levels.B1.prompt: “prompt”: no markup in texts.',
    ],
    [
      { levels: { ...station?.exercises[1]?.levels, B1: { prompt: ' Ja', hints: ['Ja'] } } },
      's1.json exercises[1].levels.B1.prompt: “prompt”: trimmed and NFC.',
    ],
  ])('%j', (change, message) => {
    exercises(change);
    expect(messages()).toEqual([message]);
    expect(load().stations[0]?.exercises).toHaveLength((station?.exercises.length ?? 0) - 1);
  });

  it('an unknown key is named, and what it stood in stays', () => {
    exercises({ audio: 'x.mp3' });
    expect(messages()).toEqual(['s1.json exercises[1]: This has “audio”, which nobody reads.']);
    expect(load().stations[0]).toEqual(station);
  });

  it('a fact without a real day, and a link that is not https', () => {
    const bus = { ...station?.facts.bus, checkedOn: '2026-02-30', source: { title: 'Bus', url: 'http://example.org' } };
    write('s1.json', { ...station, facts: { bus } });
    expect(messages()).toEqual([
      's1.json facts.bus.source.url: “url” is not written as an https address.',
      's1.json facts.bus.checkedOn: “checkedOn” is not written as a day of the calendar, YYYY-MM-DD.',
    ]);
    expect(load().stations[0]?.facts).toEqual({});
  });

  it('a term whose name cannot be one', () => {
    write('s1.json', {
      ...station,
      glossary: { ...station?.glossary, 'Kochen!': { term: 'kochen', forms: ['kochen'] } },
    });
    expect(messages()).toEqual([
      's1.json glossary["Kochen!"]: “Kochen!” is no name: small letters, digits and hyphens.',
    ]);
    expect(load().stations[0]).toEqual(station);
  });

  it('a station that is no station at all', () => {
    write('s1.json', { ...station, title: undefined });
    expect(messages()).toEqual(['s1.json title: “title” is missing; a string belongs here.']);
    expect(load().stations.map(({ id }) => id)).toEqual(['s2']);
    write('s1.json', []);
    expect(messages()).toEqual(['s1.json : The file has to be an object.']);
  });

  it('a file that is no JSON', () => {
    write('texts/fr/s1.json', '{ "title": ');
    expect(messages()).toEqual([expect.stringMatching(/^texts\/fr\/s1\.json : The file cannot be read as JSON: /)]);
    expect(load().texts.fr.stations).toEqual({ s2: sample.texts.fr.stations.s2 });
    expect(load().problems[0]?.station).toBe('s1');
  });

  it('an instruction that says nothing, by its exercise', () => {
    const said = sample.texts.fr.stations.s1;
    write('texts/fr/s1.json', { ...said, instructions: { ...said?.instructions, 's1-3': '' } });
    expect(load().problems).toEqual([
      expect.objectContaining({ exercise: 's1-3', message: '“s1-3” must not be empty.' }),
    ]);
    expect(Object.keys(load().texts.fr.stations.s1?.instructions ?? {})).not.toContain('s1-3');
  });

  it('a scene with a place that is not painted', () => {
    const [first, ...others] = sample.scenes.filter(({ station: of }) => of === 's1');
    write('story/s1.json', {
      scenes: [{ ...first, panels: first?.panels.map((panel) => ({ ...panel, place: 'moon' })) }, ...others],
    });
    expect(messages()[0]).toMatch(
      /^story\/s1\.json scenes\[0\]\.panels\[0\]\.place: “place” has to be one of: bus-stop, /,
    );
    expect(load().scenes.map(({ id }) => id)).toEqual(['s1-after', 's2-before', 's2-after']);
  });

  it('a line of the story, and a word in capitals', () => {
    write('texts/fr/story.json', { ...sample.texts.fr.story, 's1-before': 7 });
    write('known-words.json', ['Haus', 'maus']);
    expect(messages()).toEqual([
      'texts/fr/story.json ["s1-before"]: “s1-before” has to be a string.',
      'known-words.json [0]: This: a word in small letters.',
    ]);
    expect(load().words.known).toEqual(['maus']);
  });

  it('files of other names', () => {
    for (const file of ['s1.json.bak', 'texts/xx/s1.json', 'texts/fr/station1.json', 'pictures/Bus Stop.svg'])
      write(file, '{}');
    write('s3.json', { ...station, id: 's4' });
    write('NOTICE.md', 'Ours.');
    expect(messages().sort()).toEqual([
      'pictures/Bus Stop.svg : Nobody reads a file of this name here.',
      's1.json.bak : Nobody reads a file of this name here.',
      's3.json id: The file has to be called s4.json, as its station is.',
      'texts/fr/station1.json : Nobody reads a file of this name here.',
      'texts/xx/s1.json : Nobody reads a file of this name here.',
    ]);
  });
});
