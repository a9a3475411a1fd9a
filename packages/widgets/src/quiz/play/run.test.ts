import { expect, test } from 'vitest';
import { anew, FIRST_RUN, forward, resultOf, withSolved } from './run.ts';

const exercises = [
  { id: 'a', type: 'choice' },
  { id: 'b', type: 'gap' },
  { id: 'c', type: 'form' },
  { id: 'd', type: 'write' },
];

test('Only what can be solved here is counted, and nothing twice', () => {
  const solved = withSolved(forward(withSolved(FIRST_RUN, 'a')), 'a');
  expect(resultOf(FIRST_RUN, exercises)).toEqual({ right: 0, all: 2 });
  expect(resultOf(solved, exercises)).toEqual({ right: 1, all: 2 });
  expect(resultOf(withSolved(solved, 'b'), exercises)).toEqual({ right: 2, all: 2 });
});

test('Another round begins at the first exercise with nothing solved, and is told apart from the one before', () => {
  const run = anew(withSolved(forward(FIRST_RUN), 'a'));
  expect(run).toEqual({ round: 1, at: 0, solved: [] });
  expect(anew(run).round).toBe(2);
});
