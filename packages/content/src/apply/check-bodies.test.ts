import { describe, expect, it } from 'vitest';
import { checkPath } from './check-path.ts';
import { bodyAt, type Case, exerciseAt, put, samplePath } from './sample-path.ts';

const messages = (path: Parameters<typeof checkPath>[0]) =>
  checkPath(path, { today: '2026-11-29' }).map(({ message }) => message);
const piece = (id: string) => ({ text: id, id });
const choice = (id: string, to: string) => ({ id, text: id, to, score: 1, why: 'So.' });
const field = (more: object) => ({ id: 'x', label: 'Was?', required: false, at: 'employer', kind: 'text', ...more });

const BODIES: readonly Case[] = [
  ['two right options', bodyAt(1, 'options', 1, 'correct'), true, '2 options are right where one can be chosen.'],
  ['no right option', bodyAt(1, 'options', 0, 'correct'), false, 'No option is right.'],
  [
    'only right options',
    bodyAt(1),
    { multi: true, options: [{ id: 'a', text: 'Ja', correct: true, why: 'So.' }] },
    'Every option is right, so there is nothing to choose.',
  ],
  [
    'more right options than wrong ones',
    bodyAt(1),
    { multi: true, options: ['a', 'b', 'c'].map((id) => ({ id, text: id, correct: id !== 'c', why: 'So.' })) },
    '2 options are right and 1 are not; it has to be as many at least.',
  ],
  ['options that read the same', bodyAt(1, 'options', 1, 'text'), 'ja', '“ja” stands there twice as a text.'],
  ['options with one id', bodyAt(1, 'options', 1, 'id'), 'a', '“a” stands there twice as an id.'],
  [
    'a gap that is not told',
    bodyAt(2, 'text'),
    'Ich bin {g1} und {g2} und {g3}.',
    'The gap {g3} of the text is not in “gaps”.',
  ],
  ['a gap that is nowhere', bodyAt(2, 'text'), 'Ich bin {g1}.', 'The text has no gap {g2}.'],
  [
    'a gap that is there twice',
    bodyAt(2, 'text'),
    'Ich bin {g1} und {g2} und {g2}.',
    '“g2” stands there twice as a gap.',
  ],
  [
    'a wrong word that is accepted',
    bodyAt(2, 'gaps', 'g2', 'distractors'),
    ['nett', 'blau'],
    '“nett” is accepted and offered as wrong.',
  ],
  [
    'markup in an answer',
    bodyAt(2, 'gaps', 'g1', 'accept'),
    ['ruhig', 'leise*'],
    '“*” in “leise*” is markup, or cannot be seen; texts are plain.',
  ],
  [
    'a sign that nobody sees',
    bodyAt(1, 'options', 1, 'text'),
    'Ne\u00adin',
    '“U+00ad” in “Ne\u00adin” is markup, or cannot be seen; texts are plain.',
  ],
  ['a word that is not in the pool', bodyAt(3, 'pool'), ['Amal', 'Tisch', 'Bett'], '“Selin” is not in the pool.'],
  ['a pool without words left over', bodyAt(3, 'pool'), ['Amal', 'Selin'], 'The pool needs words that are left over.'],
  [
    'a pool that cannot fill all gaps',
    bodyAt(3, 'gaps'),
    { g1: { accept: ['Amal'] }, g2: { accept: ['Amal'] } },
    'The words of the pool do not fill all gaps.',
  ],
  ['a group of what is no gap', bodyAt(3, 'groups'), [['g1', 'g9']], 'The group has “g9”, which is no gap.'],
  [
    'a right piece that is not there',
    bodyAt(4, 'correct'),
    { nobody: 'So.' },
    'No piece of the text has the id “nobody”.',
  ],
  ['nothing to be marked', bodyAt(4, 'correct'), {}, 'There is nothing to be found.'],
  [
    'more right pieces than wrong ones',
    bodyAt(4, 'correct'),
    { name: 'So.', year: 'So.' },
    '2 pieces are right and 1 that can be tapped are not; it has to be as many at least.',
  ],
  ['pieces with one id', bodyAt(4, 'lines', 2), [piece('name')], '“name” stands there twice as an id.'],
  [
    'a fault that is not there',
    bodyAt(5, 'errors'),
    { nobody: { fix: 'Ja', why: 'So.' } },
    'No piece of the text has the id “nobody”.',
  ],
  [
    'a solution that lacks an item',
    bodyAt(6, 'solutions', 1),
    ['a', 'b'],
    'A solution has to name every item once, and nothing else.',
  ],
  ['a solution twice', bodyAt(6, 'solutions', 1), ['a', 'b', 'c'], '“a b c” stands there twice as a solution.'],
  ['a bucket that is not there', bodyAt(7, 'items', 0, 'buckets'), ['cellar'], 'There is no bucket “cellar”.'],
  [
    'an item for every bucket',
    bodyAt(7, 'items', 0, 'buckets'),
    ['home', 'work'],
    '“Bett” belongs everywhere, so there is nothing to sort.',
  ],
  [
    'one bucket for nearly all',
    bodyAt(7, 'items', 2, 'buckets'),
    ['home'],
    'Whoever puts everything into “home” is right in 75 % of it.',
  ],
  [
    'sides that look the same',
    bodyAt(8, 'pairs', 0, 'left'),
    { text: 'Blau' },
    '“blau” stands there twice as a left side.',
  ],
  ['a side with nothing', bodyAt(8, 'pairs', 1, 'right'), {}, 'A side needs a text or a picture.'],
  ['points of a list with one id', bodyAt(12, 'rubric', 1, 'id'), 'a', '“a” stands there twice as an id.'],
  ['sentences with one id', bodyAt(10, 'sentences', 1), { id: 'a', text: 'Ja.' }, '“a” stands there twice as an id.'],
  [
    'a phrase that accepts what is wrong',
    [...exerciseAt(1), 'phrases', 0, 'distractors'],
    ['koche', 'blau'],
    '“koche” is accepted and offered as wrong.',
  ],
  [
    'another id at B1',
    [...exerciseAt(9), 'levels', 'B1', 'body', 'nodes', 'hello', 'choices', 0, 'id'],
    'x',
    'A2 has choice a from hello to good, B1 has not.',
  ],
  [
    'one id more at B1',
    [...exerciseAt(9), 'levels', 'B1', 'body', 'nodes', 'more'],
    { line: 'Ja', end: 'ok' },
    'B1 has node more with the end ok, A2 has not.',
  ],
];

const FORMS: readonly Case[] = [
  [
    'a list that is not there',
    bodyAt(11, 'groups', 0, 'doc'),
    'application',
    'The document “application” has no list “work”.',
  ],
  ['a field that is not there', bodyAt(11, 'groups', 0, 'fields', 0, 'at'), 'salary', '“work” has no field “salary”.'],
  [
    'a fixed field that is not there',
    bodyAt(11, 'groups', 0, 'fixed'),
    { colour: 'red' },
    '“work” has no field “colour”.',
  ],
  [
    'a fixed value that does not fit',
    bodyAt(11, 'groups', 0, 'fixed'),
    { kind: 'party' },
    '“party” cannot be written there; it takes job, internship, minijob, volunteering, fsj, care, other.',
  ],
  [
    'an option that does not fit',
    bodyAt(11, 'groups', 2, 'fields', 1, 'options', 1, 'value'),
    'party',
    '“party” cannot be written there; it takes dual-training, school-training, internship, eq, job, fsj, bfd, trial-day.',
  ],
  [
    'a month where a day is asked',
    bodyAt(11, 'groups', 2, 'fields', 0, 'kind'),
    'month',
    'A field of kind “month” cannot be written into “deadline/date”.',
  ],
  [
    'a text where a time is asked',
    bodyAt(11, 'groups', 0, 'fields', 0),
    field({ at: 'period' }),
    'A field of kind “text” cannot be written into “period”.',
  ],
  ['more than there is', bodyAt(11, 'groups', 1, 'fields', 0, 'max'), 4, 'From 1 to 4 of 3 cannot be chosen.'],
  [
    'fields with one id',
    bodyAt(11, 'groups', 0, 'fields', 1, 'id'),
    'employer',
    'The id “employer” stands there twice.',
  ],
  [
    'options with one id',
    bodyAt(11, 'groups', 1, 'fields', 0, 'options', 1, 'id'),
    'a',
    'The id “a” stands for two options.',
  ],
];

const TALKS: readonly Case[] = [
  ['a start that is not there', bodyAt(9, 'start'), 'nowhere', 'The talk starts at “nowhere”, which does not exist.'],
  [
    'a choice that leads nowhere',
    bodyAt(9, 'nodes', 'hello', 'choices', 0, 'to'),
    'nowhere',
    'The choice leads to “nowhere”, which does not exist.',
  ],
  [
    'a place without an end or choices',
    bodyAt(9, 'nodes', 'good', 'end'),
    undefined,
    '“good” neither ends the talk nor offers choices.',
  ],
  [
    'a place that does both',
    bodyAt(9, 'nodes', 'good', 'choices'),
    [choice('x', 'bad'), choice('y', 'bad')],
    '“good” ends the talk and offers choices; it can do one of them.',
  ],
  [
    'a place where nobody comes',
    bodyAt(9, 'nodes', 'alone'),
    { line: 'Ja', end: 'ok' },
    'Nobody ever comes to “alone”.',
  ],
  [
    'a circle without a way out',
    bodyAt(9, 'nodes', 'good'),
    { line: 'Ja', choices: [choice('x', 'good'), choice('y', 'good')] },
    'From “good” the talk never comes to an end.',
  ],
  ['no good end', bodyAt(9, 'nodes', 'good', 'end'), 'again', 'No way through the talk ends with “ok”.'],
  ['no bad end', bodyAt(9, 'nodes', 'bad', 'end'), 'ok', 'No way through the talk ends with “again”.'],
  [
    'two choices with one id',
    bodyAt(9, 'nodes', 'hello', 'choices', 1, 'id'),
    'a',
    'The id “a” stands for two choices.',
  ],
];

describe.each([
  ['an exercise', BODIES],
  ['a form', FORMS],
  ['a talk', TALKS],
])('%s is broken by', (_, cases) => {
  it.each(cases)('%s', (_what, place, value, message) => {
    expect(messages(put(samplePath(), place, value))).toContainEqual(message);
  });
});

it('gives each gap a word of its own, in whatever order they ask', () => {
  const gaps = { g1: { accept: ['Amal', 'Selin'] }, g2: { accept: ['Amal'] } };
  expect(messages(put(samplePath(), bodyAt(3, 'gaps'), gaps))).toEqual([]);
});
