import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkPath } from './check-path.ts';
import type { LoadedPath } from './load-path.ts';
import type { Place } from './problem.ts';
import { bodyAt, type Case, exerciseAt, put, samplePath } from './sample-path.ts';

const TODAY = '2026-11-29';
const check = (path: LoadedPath) => checkPath(path, { today: TODAY });

it('finds nothing in a path that is right', () => {
  expect(check(samplePath())).toEqual([]);
});

/** The sample, with one title in English that is more than two words. */
const sample = () => put(samplePath(), ['texts', 'en', 'stations', 's1', 'title'], 'Once upon a time');

const panel = (index: number, ...more: PropertyKey[]): Place => ['scenes', 0, 'panels', index, ...more];
const STORY: readonly Case[] = [
  [
    'a start that is not there',
    ['scenes', 0, 'start'],
    'nowhere',
    'The scene starts at “nowhere”, which does not exist.',
  ],
  [
    'a panel that leads nowhere',
    panel(1, 'next'),
    'nowhere',
    '“s1-before-p2” leads to “nowhere”, which does not exist.',
  ],
  [
    'a choice that leads nowhere',
    panel(0, 'choices', 0, 'to'),
    'nowhere',
    '“s1-before-p1” leads to “nowhere”, which does not exist.',
  ],
  [
    'choices and a next panel',
    panel(0, 'next'),
    's1-before-p2',
    '“s1-before-p1” offers choices; what comes next is said by them alone.',
  ],
  ['a panel where nobody comes', panel(0, 'choices', 0, 'to'), 's1-before-p3', 'Nobody ever comes to “s1-before-p2”.'],
  ['a scene without an end', panel(2, 'next'), 's1-before-p2', 'From “s1-before-p1” the scene never comes to an end.'],
  ['a choice that comes later', panel(1, 'onlyAfter'), 's2-after-no', '“s2-after-no” is no choice that comes earlier.'],
  [
    'a choice that does not lead there',
    panel(1, 'onlyAfter'),
    's1-before-no',
    '“s1-before-no” is no choice that comes earlier.',
  ],
  [
    'a station that is not there',
    ['scenes', 0, 'station'],
    's9',
    '“s1-before” belongs to station “s9”, which does not exist.',
  ],
  ['a scene that is missing', ['scenes', 0, 'station'], 's9', 'There is no scene before s1.'],
  ['two scenes for one place', ['scenes', 1, 'when'], 'before', 'Two scenes want to come before s1.'],
  [
    'a sentence that is too long',
    panel(0, 'lines', 0, 'text', 'A2'),
    `${'Der Bus kommt '.repeat(5)}.`,
    'A2 has sentences of 12 words at most, not 15: “Der Bus kommt Der Bus kommt Der Bus kommt Der Bus kommt Der Bus kommt .” (Amstad 106.5, LIX 15.0, Wiener -1.6).',
  ],
  [
    'an id that is taken',
    panel(1, 'lines', 0, 'id'),
    's1-before-p1',
    'The id “s1-before-p1” is given twice (panel, line).',
  ],
];

const hard = 'Berufsvorbereitungsmaßnahme';
const PATH: readonly Case[] = [
  ['an exercise of another station', [...exerciseAt(1), 'id'], 's2-9', 'The id has to begin with “s1-”.'],
  [
    'an exercise id that is taken',
    [...exerciseAt(2), 'id'],
    's1-1',
    'The id “s1-1” is given twice (exercise, exercise).',
  ],
  [
    'a phrase id that is taken',
    [...exerciseAt(2), 'phrases', 0, 'id'],
    's1-1-p1',
    'The id “s1-1-p1” is given twice (phrase, phrase).',
  ],
  ['a number twice', ['stations', 1, 'number'], 1, 'Another station has the number 1.'],
  ['a number too far', ['stations', 1, 'number'], 4, 'Number 4 comes after 1; one is missing.'],
  ['a station before its help', ['stations', 0, 'prerequisites'], ['s2'], '“s2” is no earlier station.'],
  [
    'a term that is not there',
    [...exerciseAt(1), 'glossary'],
    ['cook', 'fly'],
    'The station has no “fly” among its glossary.',
  ],
  [
    'a fact that is not there',
    [...exerciseAt(1), 'facts'],
    ['bus', 'train'],
    'The station has no “train” among its facts.',
  ],
  ['a term twice', [...exerciseAt(1), 'glossary'], ['cook', 'cook'], '“cook” is listed twice.'],
  [
    'a term that does not occur',
    ['stations', 0, 'glossary', 'cook'],
    { term: 'die Angel', forms: ['Angel'] },
    'None of “Angel” occurs in the exercise.',
  ],
  [
    'a term without its basic form',
    ['stations', 0, 'glossary', 'cook'],
    { term: 'der Koch', forms: ['koche'] },
    'The basic form “Koch” is missing.',
  ],
  [
    'a term that nobody lists',
    ['stations', 0, 'glossary', 'fly'],
    { term: 'fliegen', forms: ['fliegen'] },
    'No exercise lists “fliegen”.',
  ],
  [
    'a hard word',
    [...exerciseAt(1), 'levels', 'A2', 'prompt'],
    `Das ist eine ${hard}.`,
    `“${hard}” is hard at A2; explain it in the glossary, use an easier word, or add it to known-words.json.`,
  ],
  [
    'a rare word',
    [...exerciseAt(1), 'levels', 'A2', 'prompt'],
    'Das ist eine EQ.',
    '“EQ” is hard at A2; explain it in the glossary, use an easier word, or add it to known-words.json.',
  ],
  [
    'a sentence that is too long',
    [...exerciseAt(1), 'levels', 'A2', 'prompt'],
    'Du gehst mit mir am Tag in das Haus an der See hin.',
    'A2 has sentences of 12 words at most, not 13: “Du gehst mit mir am Tag in das Haus an der See hin.” (Amstad 108.5, LIX 13.0, Wiener -2.0).',
  ],
  [
    'a stale fact',
    ['stations', 0, 'facts', 'bus', 'reviewBy'],
    '2026-11-28',
    'The fact was to be reviewed by 2026-11-28. Look at https://example.org/bus again, then move “checkedOn” and “reviewBy”.',
  ],
  [
    'a fact that will be stale soon',
    ['stations', 0, 'facts', 'bus', 'reviewBy'],
    '2027-01-28',
    'The fact is to be reviewed by 2027-01-28. Look at https://example.org/bus again, then move “checkedOn” and “reviewBy”.',
  ],
  [
    'a fact that is checked once in a lifetime',
    ['stations', 0, 'facts', 'bus', 'reviewBy'],
    '2027-11-02',
    'The review has to lie within a year after 2026-11-01, when the fact was checked.',
  ],
  [
    'a fact from the future',
    ['stations', 0, 'facts', 'bus', 'checkedOn'],
    '2026-11-30',
    'The fact was checked on 2026-11-30, which is yet to come.',
  ],
  [
    'a fact that nobody uses',
    ['stations', 0, 'facts', 'train'],
    { ...samplePath().stations[0]?.facts.bus },
    'No exercise rests on this fact.',
  ],
  ['a picture that is not drawn', [...exerciseAt(1), 'picture'], 'train', 'There is no pictures/train.svg.'],
  [
    'a picture that is not said',
    ['texts', 'fr', 'stations', 's1', 'pictures'],
    {},
    'The picture “bus” is not said in words.',
  ],
  [
    'a picture that is said for nothing',
    ['texts', 'fr', 'stations', 's1', 'pictures', 'train'],
    'Train',
    'The station shows no picture “train”.',
  ],
  ['a thing of the story that is not drawn', panel(0, 'prop'), 'flask', 'There is no pictures/flask.svg.'],
  ['a drawing that nothing shows', ['pictures', 'train'], samplePath().pictures.bus, 'Nothing shows this picture.'],
  ['a faulty drawing', ['pictures', 'bus'], '<svg/>', 'The viewBox has to be “0 0 96 96”.'],
];

const texts = (locale: string, ...more: PropertyKey[]): Place => ['texts', locale, 'stations', 's1', ...more];
const LOCALE: readonly Case[] = [
  ['no texts at all', ['texts', 'tr', 'stations', 's1'], undefined, 'There are no texts of s1 in tr.'],
  ['too few goals', texts('ar', 'goals'), [], 'The station has 1 goals, here are 0.'],
  ['no instruction', texts('fr', 'instructions', 's1-4'), undefined, 'Nobody says what is to be done here.'],
  ['an instruction for nothing', texts('fr', 'instructions', 's1-99'), 'Allez', 'The station has no exercise “s1-99”.'],
  ['a word that is missing', texts('uk', 'glossary', 'cook'), undefined, 'The word “kochen” is missing.'],
  [
    'a German word without an explanation',
    texts('de', 'glossary', 'cook', 'explain'),
    undefined,
    'The word “Bus” is not explained.',
  ],
  ['a word for nothing', texts('fr', 'glossary', 'fly'), { word: 'voler' }, 'The station has no word “fly”.'],
  ['another script', texts('fa', 'title'), 'Bus', '“Bus” is not written in the script of fa.'],
  ['shouting', texts('fr', 'title'), 'Bus !', '“Bus !” shouts; leave the exclamation mark out.'],
  ['English', texts('fr', 'title'), 'Once upon a time', '“Once upon a time” is not translated.'],
  ['nothing but space', texts('fr', 'title'), ' ', 'The text is empty, or has white space around it.'],
  [
    'hard words in easy German',
    texts('de-x-leicht', 'instructions', 's1-1'),
    `Das ist die ${hard}.`,
    `Easy German: split “${hard}” with a hyphen or use a shorter word.`,
  ],
  [
    'hard German all over',
    texts('de-x-leicht', 'title'),
    'Informationen Informationen '.repeat(30).trim(),
    'Easy German as a whole: LIX 83.4 is above 25.',
  ],
  ['no story', ['texts', 'ru', 'story'], null, 'There are no texts of the story in ru.'],
  [
    'a line that is missing',
    ['texts', 'ru', 'story', 's1-before-p1-1'],
    undefined,
    'The story does not say “s1-before-p1-1” in ru.',
  ],
  [
    'a title that is missing',
    ['texts', 'ru', 'story', 's1-before'],
    undefined,
    'The story does not say “s1-before” in ru.',
  ],
  [
    'a line for nothing',
    ['texts', 'de', 'story', 's1-before'],
    'Bus',
    'The story has nothing with the id “s1-before” to be said in de.',
  ],
];

describe.each([
  ['the story', STORY],
  ['the path', PATH],
  ['the texts', LOCALE],
])('%s is broken by', (_, cases) => {
  it.each(cases)('%s', (_what, place, value, message) => {
    const problems = check(put(sample(), place, value));
    expect(problems.map((problem) => problem.message)).toContainEqual(message);
  });
});

describe('where a problem is', () => {
  it('is said by file, place, station and exercise', () => {
    const [problem] = check(put(samplePath(), bodyAt(1, 'options', 1, 'correct'), true));
    expect(problem).toEqual({
      ...{ severity: 'error', check: 'structure', file: 's1.json', station: 's1', exercise: 's1-1' },
      path: 'exercises[0].levels.A2.body.options',
      message: '2 options are right where one can be chosen.',
    });
  });

  it('is said for texts by their file', () => {
    const [problem] = check(put(samplePath(), texts('fr', 'instructions', 's1-4'), undefined));
    expect(problem).toMatchObject({ file: 'texts/fr/s1.json', path: 'instructions["s1-4"]', exercise: 's1-4' });
  });
});

describe('how hard a station reads', () => {
  const long = 'Informationsveranstaltungen organisieren Ausbildungsverantwortliche gemeinschaftlich.';
  it('is held against the limits of each level, with the hardest texts and their values', () => {
    const path = put(samplePath(), [...exerciseAt(1), 'levels', 'B1', 'prompt'], Array(20).fill(long).join(' '));
    const found = check(path).filter((problem) => problem.check === 'readability');
    expect(found.map(({ severity, file }) => [severity, file])).toEqual([['error', 's1.json']]);
    expect(found[0]?.message).toMatch(
      /^B1 is too hard as a whole \(Amstad [\d.-]+, LIX [\d.]+, Wiener [\d.]+\): Amstad is below 60, LIX is above 40, Wiener is above 6\. Hardest: s1-1: “Informations/,
    );
  });

  it('allows B1 what is too long for A2', () => {
    const sentence = 'Du gehst mit mir am Tag in das Haus an der See hin.';
    expect(check(put(samplePath(), [...exerciseAt(1), 'levels', 'B1', 'prompt'], sentence))).toEqual([]);
  });
});

it('holds a station to what it may weigh on the wire', () => {
  let noise = '';
  while (noise.length < 120_000) noise += createHash('sha256').update(noise).digest('base64');
  const path = put(samplePath(), [...exerciseAt(1), 'levels', 'B1', 'hints', 0], noise);
  expect(check(path).filter(({ check: about }) => about === 'size')).toEqual([
    expect.objectContaining({
      file: 's1.json',
      message: expect.stringMatching(/^Station, pictures and one language have \d+ bytes/),
    }),
  ]);
});

it('lets a hard word pass that is explained, or that everybody knows', () => {
  const prompt = [...exerciseAt(1), 'levels', 'A2', 'prompt'];
  expect(check(put(samplePath(), prompt, 'Das ist ein Donaudampfschiff.'))).toEqual([]);
  const explained = put(
    put(samplePath(), prompt, 'Sie sind Köchinnenmeisterin.'),
    ['stations', 0, 'glossary', 'cook', 'forms'],
    ['koche', 'Köchinnenmeisterin'],
  );
  expect(check(explained)).toEqual([]);
  const unlisted = put(
    put(explained, [...exerciseAt(1), 'glossary'], []),
    [...exerciseAt(1), 'phrases', 0, 'text'],
    'Ich {} oft.',
  );
  expect(check(unlisted).map(({ message }) => message)).toEqual([
    '“Köchinnenmeisterin” is hard at A2; list its term “cook” in the exercise.',
  ]);
});
