import { type BodyOf, type Exercise, type ExerciseType, LEVELS, type Level, type Phrase } from '@jmd-digital/schemas';
import type { Place } from './problem.ts';

/** What of a text a learner meets, and how. */
export type TextUse =
  /** Read as it stands. */
  | 'running'
  /** A line of a document, all its pieces together. */
  | 'line'
  /** One piece of such a line. */
  | 'piece'
  /** A piece that is wrong on purpose. */
  | 'fault'
  /** Words that are offered for a gap. */
  | 'offered'
  /** What may be typed into a gap. */
  | 'accepted';

export interface PlacedText {
  text: string;
  use: TextUse;
  /** Inside of the exercise. */
  place: Place;
}

const GAP = /\{([^{}]*)\}/g;

/** The gaps that a text names, in order: `Ich bin {g1}.` */
export const gapsIn = (text: string): string[] => [...text.matchAll(GAP)].map(([, id = '']) => id);

/** A text as it reads once its gaps are filled with what is shown as the solution. */
const filledText = (text: string, gaps: Readonly<Record<string, { accept: readonly string[] }>>): string =>
  text.replaceAll(GAP, (whole, id: string) => gaps[id]?.accept[0] ?? whole);

const running = (place: Place, text: string | undefined): PlacedText[] =>
  text === undefined ? [] : [{ text, use: 'running', place }];
const answers = (use: 'offered' | 'accepted', place: Place, texts: readonly string[] = []): PlacedText[] =>
  texts.map((text, index) => ({ text, use, place: [...place, index] }));

type Pieces = BodyOf<'mark'>['lines'];
function lineTexts(lines: Pieces, isFault: (id: string) => boolean): PlacedText[] {
  return lines.flatMap((pieces, row): PlacedText[] => [
    { text: pieces.map(({ text }) => text).join(' '), use: 'line', place: ['lines', row] },
    ...pieces.map(({ text, id }, column): PlacedText => {
      const use = id !== undefined && isFault(id) ? 'fault' : 'piece';
      return { text, use, place: ['lines', row, column, 'text'] };
    }),
  ]);
}

function rubricTexts({ example, starters, rubric }: Omit<BodyOf<'write'>, 'seconds'>): PlacedText[] {
  return [
    ...running(['example'], example),
    ...starters.flatMap((text, index) => running(['starters', index], text)),
    ...rubric.flatMap(({ text }, index) => running(['rubric', index, 'text'], text)),
  ];
}

const TEXTS: { [Type in ExerciseType]: (body: BodyOf<Type>) => PlacedText[] } = {
  choice: ({ text, options }) => [
    ...running(['text'], text),
    ...options.flatMap((option, index) => [
      ...running(['options', index, 'text'], option.text),
      ...running(['options', index, 'why'], option.why),
    ]),
  ],
  gap: ({ text, gaps }) => [
    ...running(['text'], filledText(text, gaps)),
    ...Object.entries(gaps).flatMap(([id, gap]) => [
      ...answers('accepted', ['gaps', id, 'accept'], gap.accept),
      ...answers('offered', ['gaps', id, 'distractors'], gap.distractors),
      ...running(['gaps', id, 'why'], gap.why),
    ]),
  ],
  dragWords: ({ text, gaps, pool }) => [
    ...running(['text'], filledText(text, gaps)),
    ...answers('offered', ['pool'], pool),
    ...Object.entries(gaps).flatMap(([id, { why }]) => running(['gaps', id, 'why'], why)),
  ],
  mark: ({ title, lines, correct }) => [
    ...running(['title'], title),
    ...lineTexts(lines, () => false),
    ...Object.entries(correct).flatMap(([id, why]) => running(['correct', id], why)),
  ],
  findError: ({ title, lines, errors }) => [
    ...running(['title'], title),
    ...lineTexts(lines, (id) => id in errors),
    ...Object.entries(errors).flatMap(([id, { fix, why }]) => [
      ...running(['errors', id, 'fix'], fix),
      ...running(['errors', id, 'why'], why),
    ]),
  ],
  order: ({ items, why }) => [
    ...items.flatMap(({ text }, index) => running(['items', index, 'text'], text)),
    ...running(['why'], why),
  ],
  sort: ({ buckets, items }) => [
    ...buckets.flatMap(({ text }, index) => running(['buckets', index, 'text'], text)),
    ...items.flatMap(({ text, why }, index) => [
      ...running(['items', index, 'text'], text),
      ...running(['items', index, 'why'], why),
    ]),
  ],
  match: ({ pairs }) =>
    pairs.flatMap(({ left, right, why }, index) => [
      ...running(['pairs', index, 'left', 'text'], left.text),
      ...running(['pairs', index, 'right', 'text'], right.text),
      ...running(['pairs', index, 'why'], why),
    ]),
  dialogue: ({ partner, nodes }) => [
    ...running(['partner'], partner),
    ...Object.entries(nodes).flatMap(([id, { line, choices = [] }]) => [
      ...running(['nodes', id, 'line'], line),
      ...choices.flatMap(({ text, why }, index) => [
        ...running(['nodes', id, 'choices', index, 'text'], text),
        ...running(['nodes', id, 'choices', index, 'why'], why),
      ]),
    ]),
  ],
  dictate: ({ sentences }) =>
    sentences.flatMap(({ text, accept }, index) => [
      ...running(['sentences', index, 'text'], text),
      ...answers('accepted', ['sentences', index, 'accept'], accept),
    ]),
  form: ({ groups }) =>
    groups.flatMap(({ title, fields }, row) => [
      ...running(['groups', row, 'title'], title),
      ...fields.flatMap((field, index) => {
        const place = ['groups', row, 'fields', index];
        return [
          ...running([...place, 'label'], field.label),
          ...running([...place, 'hint'], field.hint),
          ...('example' in field ? running([...place, 'example'], field.example) : []),
          ...('options' in field
            ? field.options.flatMap(({ text }, at) => running([...place, 'options', at, 'text'], text))
            : []),
        ];
      }),
    ]),
  write: rubricTexts,
  speak: rubricTexts,
};

/** Everything that a body says. */
function bodyTexts<Type extends ExerciseType>(type: Type, body: BodyOf<Type>): PlacedText[] {
  return (TEXTS[type] as (body: BodyOf<Type>) => PlacedText[])(body);
}

/** Everything that a phrase says. */
function phraseTexts({ text, accept, distractors, why }: Phrase): PlacedText[] {
  return [
    ...running(['text'], text.replace('{}', accept[0] ?? '')),
    ...answers('accepted', ['accept'], accept),
    ...answers('offered', ['distractors'], distractors),
    ...running(['why'], why),
  ];
}

/** What is written for this level alone; a body that B1 takes over from A2 is not among it. */
export function levelTexts(exercise: Exercise, level: Level): PlacedText[] {
  const { prompt, hints, body } = exercise.levels[level];
  const within = (name: string, texts: PlacedText[]) =>
    texts.map((text) => ({ ...text, place: ['levels', level, name, ...text.place] }));
  return [
    ...within('prompt', running([], prompt)),
    ...hints.flatMap((text, index) => within('hints', running([index], text))),
    ...(body ? within('body', bodyTexts(exercise.type, body)) : []),
  ];
}

/** What both levels share: the phrases of the daily round. They are read at A2, too. */
export function sharedTexts({ phrases }: Exercise): PlacedText[] {
  return phrases.flatMap((phrase, index) =>
    phraseTexts(phrase).map((text) => ({ ...text, place: ['phrases', index, ...text.place] })),
  );
}

/** Everything that an exercise says, at all levels. */
export const exerciseTexts = (exercise: Exercise): PlacedText[] => [
  ...LEVELS.flatMap((level) => levelTexts(exercise, level)),
  ...sharedTexts(exercise),
];
