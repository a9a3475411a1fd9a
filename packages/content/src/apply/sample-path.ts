import {
  type BodyOf,
  type ExerciseType,
  LOCALES,
  type Locale,
  type Scene,
  type Station,
  scene,
  station,
} from '@jmd-digital/schemas';
import type { LoadedPath, LocaleTexts } from './load-path.ts';
import type { Place } from './problem.ts';

const why = 'So ist es richtig.';
const item = (id: string, text: string) => ({ id, text });

/** One exercise as an author would write it, with nothing in it that a check could find. */
function exercise<Type extends ExerciseType>(id: string, type: Type, body: unknown, richer?: unknown) {
  const level = { prompt: 'Amal fragt dich etwas.', hints: ['Lies noch einmal.'] };
  const phrase = { id: `${id}-p1`, text: 'Ich {} gern.', accept: ['koche'], distractors: ['Tisch', 'blau'], why };
  return {
    ...{
      id,
      type,
      points: 5,
      skillTags: ['talk'],
      picture: 'bus',
      glossary: ['cook'],
      facts: ['bus'],
      phrases: [phrase],
    },
    levels: { A2: { ...level, body }, B1: richer ? { ...level, body: richer } : level },
  };
}

const talk = (line: string): Omit<BodyOf<'dialogue'>, 'partner'> & { partner: string } => ({
  partner: 'Frau Weber, Bäckerei',
  start: 'hello',
  nodes: {
    hello: {
      line,
      choices: [
        { ...item('a', 'Guten Tag.'), to: 'good', score: 3, why },
        { ...item('b', 'Hallo.'), to: 'fair', score: 1, why },
        { ...item('c', 'Wer ist da?'), to: 'bad', score: 0, why },
        { ...item('d', 'Noch einmal bitte.'), to: 'hello', score: 0, why },
      ],
    },
    good: { line: 'Komm am Montag.', end: 'ok' },
    fair: { line: 'Ruf morgen an.', end: 'almost' },
    bad: { line: 'Tschüss.', end: 'again' },
  },
});

const document = [
  [{ text: 'Name:' }, { text: 'Amal', id: 'name' }],
  [{ text: 'Jahr:' }, { text: '13/2024', id: 'year' }, { text: 'Köln', id: 'town' }],
];

const EXERCISES = [
  exercise('s1-1', 'choice', {
    multi: false,
    options: [
      { ...item('a', 'Ja'), correct: true, why },
      { ...item('b', 'Nein'), correct: false, why, picture: 'bus' },
    ],
  }),
  exercise('s1-2', 'gap', {
    text: 'Ich bin {g1} und {g2}.',
    gaps: { g1: { accept: ['ruhig', 'leise'] }, g2: { accept: ['nett'], distractors: ['Tisch', 'blau'] } },
  }),
  exercise('s1-3', 'dragWords', {
    text: '{g1} und {g2} fahren Bus.',
    gaps: { g1: { accept: ['Amal', 'Selin'] }, g2: { accept: ['Selin', 'Amal'] } },
    pool: ['Amal', 'Selin', 'Tisch'],
    groups: [['g1', 'g2']],
  }),
  exercise('s1-4', 'mark', { lines: document, correct: { name: why } }),
  exercise('s1-5', 'findError', { lines: document, errors: { year: { fix: '12/2024', why } } }),
  exercise('s1-6', 'order', {
    items: [item('a', 'Zuerst'), item('b', 'Dann'), item('c', 'Zuletzt')],
    solutions: [
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
    ],
    why,
  }),
  exercise('s1-7', 'sort', {
    buckets: [item('home', 'Zu Hause'), item('work', 'Arbeit')],
    items: [
      { ...item('a', 'Bett'), buckets: ['home'], why },
      { ...item('b', 'Sofa'), buckets: ['home'], why },
      { ...item('c', 'Chef'), buckets: ['work'], why },
      { ...item('d', 'Lohn'), buckets: ['work'], why },
    ],
  }),
  exercise('s1-8', 'match', {
    pairs: [
      { id: 'a', left: { text: 'rot' }, right: { text: 'Apfel' } },
      { id: 'b', left: { text: 'gelb' }, right: { picture: 'bus' } },
      { id: 'c', left: { text: 'blau' }, right: { text: 'Wasser' } },
    ],
  }),
  exercise('s1-9', 'dialogue', talk('Guten Tag?'), talk('Guten Tag, wer spricht denn da?')),
  exercise('s1-10', 'dictate', {
    sentences: [{ ...item('a', 'Der Bus kommt um 14:30 Uhr.'), accept: ['Der Bus kommt um halb drei.'] }],
  }),
  exercise('s1-11', 'form', {
    groups: [
      {
        ...{ id: 'job', title: 'Deine Arbeit', doc: 'cv', list: 'work', fixed: { kind: 'job' } },
        fields: [
          { id: 'employer', label: 'Wo?', required: true, at: 'employer', kind: 'text' },
          { id: 'when', label: 'Wann?', required: false, at: 'period', kind: 'period' },
        ],
      },
      {
        ...{ id: 'strengths', title: 'Das kann ich', doc: 'cv', list: 'skills' },
        fields: [
          {
            ...{ id: 'some', label: 'Was?', required: true, at: '-', kind: 'many', min: 1, max: 3 },
            options: [item('a', 'kochen'), item('b', 'zeichnen'), item('c', 'rechnen')],
          },
        ],
      },
      {
        ...{ id: 'next', title: 'Dein Ziel', doc: 'application', list: 'new' },
        fields: [
          { id: 'until', label: 'Bis wann?', required: false, at: 'deadline/date', kind: 'day' },
          {
            ...{ id: 'kind', label: 'Was?', required: false, at: 'kind', kind: 'one' },
            options: [
              { ...item('job', 'Arbeit'), value: 'job' },
              { ...item('fsj', 'Ein Jahr helfen'), value: 'fsj' },
            ],
          },
        ],
      },
    ],
  }),
  exercise('s1-12', 'write', {
    example: 'Ich koche gern.',
    starters: ['Ich kann'],
    rubric: [item('a', 'Kurz'), item('b', 'Klar')],
  }),
  exercise('s1-13', 'speak', {
    ...{ seconds: 60, example: 'Ich koche gern.', starters: ['Ich bin'] },
    rubric: [item('a', 'Laut'), item('b', 'Klar')],
  }),
];

function stationOf(id: string, number: number, exercises: unknown[]): Station {
  return station.parse({
    ...{ id, number, title: 'Ich', goals: ['Ich kann kochen.'], prerequisites: number > 1 ? ['s1'] : [], exercises },
    glossary: { cook: { term: 'kochen', forms: ['kochen', 'koche'] } },
    facts: {
      bus: {
        statement: 'Der Bus fährt.',
        source: { title: 'Fahrplan', url: 'https://example.org/bus' },
        ...{ checkedOn: '2026-11-01', reviewBy: '2027-10-01' },
      },
    },
  });
}

function sceneOf(of: string, when: Scene['when'], onlyAfter?: string): Scene {
  const id = `${of}-${when}`;
  const panel = (name: string, more: object) => ({
    ...{ id: `${id}-${name}`, place: 'bus-stop', people: [{ who: 'amal', pose: 'stand', mood: 'happy' }] },
    lines: [{ id: `${id}-${name}-1`, who: 'amal', text: { A2: 'Der Bus kommt.', B1: 'Der Bus kommt heute sogar.' } }],
    ...more,
  });
  const choice = (name: string, to: string) => ({ id: `${id}-${name}`, text: { A2: 'Gut.' }, to: `${id}-${to}` });
  return scene.parse({
    ...{ id, station: of, when, title: 'Am Bus', start: `${id}-p1` },
    panels: [
      panel('p1', { choices: [choice('yes', 'p2'), choice('no', 'p3')], prop: 'bus' }),
      panel('p2', { next: `${id}-p3`, ...(onlyAfter && { onlyAfter }) }),
      panel('p3', {}),
    ],
  });
}

const TITLE: Readonly<Record<string, string>> = { ar: 'حافلة', fa: 'اتوبوس', uk: 'Автобус', ru: 'Автобус' };

function textsOf({ exercises, glossary }: Station, locale: string) {
  const text = TITLE[locale] ?? 'Bus';
  return {
    ...{ title: text, goals: [text], instructions: Object.fromEntries(exercises.map(({ id }) => [id, text])) },
    glossary: Object.fromEntries(Object.keys(glossary).map((id) => [id, { word: text, explain: text }])),
    pictures: { bus: text },
  };
}

/** A path of two stations, small and without a fault; tests break it in one place each. */
export function samplePath(): LoadedPath {
  const stations = [
    stationOf('s1', 1, EXERCISES),
    stationOf('s2', 2, [exercise('s2-1', 'choice', EXERCISES[0]?.levels.A2.body)]),
  ];
  const scenes = [
    ...[sceneOf('s1', 'before'), sceneOf('s1', 'after', 's1-before-yes')],
    ...[sceneOf('s2', 'before', 's1-after-no'), sceneOf('s2', 'after', 's2-after-yes')],
  ];
  const ids = scenes.flatMap(({ id, panels }) => [
    id,
    ...panels.flatMap(({ lines, choices = [] }) => [...lines, ...choices].map((part) => part.id)),
  ]);
  const texts = Object.fromEntries(
    LOCALES.map((locale): [Locale, LocaleTexts] => {
      const german = locale.startsWith('de');
      const story = Object.fromEntries(german ? [] : ids.map((id) => [id, TITLE[locale] ?? 'Bus']));
      return [
        locale,
        { stations: Object.fromEntries(stations.map((each) => [each.id, textsOf(each, locale)])), story },
      ];
    }),
  ) as LoadedPath['texts'];
  const bus =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><g fill="#0a5a66"><path d="M8 8h80v60z"/></g></svg>';
  return {
    ...{ stations, scenes, texts, pictures: { bus }, problems: [] },
    words: { known: ['donaudampfschiff'], common: ['tisch'] },
  };
}

/** Writes a value at a place; undefined takes away what is there. */
export function put(path: LoadedPath, place: Place, value: unknown): LoadedPath {
  const last = place.at(-1) ?? '';
  let parent: object = path;
  for (const part of place.slice(0, -1)) parent = Reflect.get(parent, part);
  if (value !== undefined) Reflect.set(parent, last, value);
  else Reflect.deleteProperty(parent, last);
  return path;
}

export const exerciseAt = (number: number): Place => ['stations', 0, 'exercises', number - 1];
export const bodyAt = (number: number, ...more: PropertyKey[]): Place => [
  ...exerciseAt(number),
  'levels',
  'A2',
  'body',
  ...more,
];

/** One way to break the sample, and what is said of it. */
export type Case = readonly [what: string, place: Place, value: unknown, message: string];
