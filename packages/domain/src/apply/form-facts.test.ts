import { type BodyOf, cvDoc, type LogEntry } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { set } from '../../test/apply-log.ts';
import { cvOf } from './cv.ts';
import { fieldsOf, replacedBy } from './documents.ts';
import { type FormValues, factsOf, fieldProblem, isFilled, valuesOf } from './form-facts.ts';

const BODY: BodyOf<'form'> = {
  groups: [
    {
      ...{ id: 'strengths', title: 'Stärken', doc: 'cv', list: 'skills', fixed: { group: 'social' } },
      fields: [
        {
          ...{ id: 'pick', kind: 'many', label: 'Stärken', required: true, at: '-', min: 1, max: 3, own: true },
          options: [
            { id: 'patient', text: 'Ich bin geduldig.', value: 'Geduld' },
            { id: 'punctual', text: 'Ich bin pünktlich.', value: 'Pünktlichkeit' },
            { id: 'curious', text: 'Ich bin neugierig.', value: 'Neugier' },
          ],
        },
      ],
    },
    {
      ...{ id: 'job', title: 'Arbeit', doc: 'cv', list: 'work', fixed: { kind: 'minijob' } },
      fields: [
        { id: 'where', kind: 'text', label: 'Wo?', required: true, at: 'employer' },
        { id: 'when', kind: 'period', label: 'Wann?', required: true, at: 'period' },
      ],
    },
  ],
};

/** Fills the form on a device that has this log, and gives the log afterwards. */
function fill(log: readonly LogEntry[], values: FormValues): LogEntry[] {
  const before = { cv: fieldsOf(log, 'cv'), application: fieldsOf(log, 'application') };
  const facts = factsOf('s1-5', BODY, values, before);
  const next = facts.map(({ doc, path, value }) =>
    set(path, value as string, { doc, provenance: 'exercise:s1-5', replaces: replacedBy(log, doc, path) }),
  );
  return [...log, ...next];
}

const VALUES: FormValues = {
  pick: ['patient', 'Witzig'],
  where: '  Bäckerei Krümel ',
  when: { from: '2025-03', to: '', ongoing: true },
};
const cv = (log: readonly LogEntry[]) => cvDoc.parse(cvOf(log, '0193c0de-0000-7000-8000-00000000abcd'));

test('A form writes real facts, each with where it comes from', () => {
  const doc = cv(fill([], VALUES));
  expect(doc.skills.map(({ name, group }) => [name, group])).toEqual([
    ['Geduld', 'social'],
    ['Witzig', 'social'],
  ]);
  expect(doc.work).toMatchObject([
    { kind: 'minijob', employer: 'Bäckerei Krümel', period: { from: '2025-03', state: 'ongoing' } },
  ]);
  expect(new Set(Object.values(doc.provenance))).toEqual(new Set(['exercise:s1-5']));
});

test('The same again writes nothing; other values change the same items', () => {
  const once = fill([], VALUES);
  expect(fill(once, VALUES)).toHaveLength(once.length);
  const changed = fill(once, { ...VALUES, pick: ['punctual'], where: 'Café Löffel' });
  expect(cv(changed).skills.map(({ name }) => name)).toEqual(['Pünktlichkeit']);
  expect(cv(changed).work).toHaveLength(1);
  expect(cv(changed).work[0]?.employer).toBe('Café Löffel');
});

test('Two devices that fill the same form write the same items', () => {
  const ids = (log: readonly LogEntry[]) => log.map((entry) => entry.kind === 'set' && entry.path).toSorted();
  expect(ids(fill([], VALUES))).toEqual(ids(fill([], VALUES)));
});

test('What stands in the documents fills the form again', () => {
  const log = fill([], VALUES);
  const before = { cv: fieldsOf(log, 'cv'), application: fieldsOf(log, 'application') };
  expect(valuesOf('s1-5', BODY, before)).toEqual({
    ...{ pick: ['patient', 'Witzig'], where: 'Bäckerei Krümel', when: { from: '2025-03', to: '', ongoing: true } },
  });
});

test('What the person wrote elsewhere is not touched', () => {
  const own = set('/skills/0193c0de-0000-7000-8000-0000000000ff/name', 'Kochen');
  const log = fill(fill([own], VALUES), { ...VALUES, pick: [] });
  expect(cv(log).skills.map(({ name }) => name)).toEqual(['Kochen']);
});

test('A stretch of time is checked as far as both ends say', () => {
  const [, job] = BODY.groups;
  const field = job?.fields[1];
  if (!field) throw new Error('There is a field for the time');
  const problem = (from: string, to: string, ongoing = false) => fieldProblem(field, { from, to, ongoing });
  expect(problem('2024-09', '2025-02')).toBeNull();
  expect(problem('2024-09', '2024')).toBeNull();
  expect(problem('2024-09', '2023')).toBe('order');
  expect(problem('2024-09', '')).toBe('no-end');
  expect(problem('24', '')).toBe('no-date');
  expect(problem('2024', '', true)).toBeNull();
  expect(isFilled(field, { from: '', to: '', ongoing: false })).toBe(false);
});
