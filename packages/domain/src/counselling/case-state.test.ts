import { CASE_STATES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { acceptance, afterMessage } from './case-state.ts';

test('A case is there to be taken as long as it is nobody’s and still waits', () => {
  const taken = CASE_STATES.filter((state) => acceptance({ state, assigneeId: null }, 'mira') === 'taken');
  expect(taken).toEqual(['submitted', 'in_triage', 'needs_assignment']);
});

test('Whoever has it keeps it, and nobody else gets it, in whatever state it is', () => {
  for (const state of CASE_STATES) {
    expect(acceptance({ state, assigneeId: 'mira' }, 'mira')).toBe('unchanged');
    expect(acceptance({ state, assigneeId: 'mira' }, 'jonas')).toBe('conflict');
  }
});

test('The first answer makes a case active; nothing else that is written changes its state', () => {
  const changed = CASE_STATES.filter((state) => afterMessage(state, 'counsellor') !== state);
  expect(changed).toEqual(['accepted', 'assigned']);
  expect(changed.map((state) => afterMessage(state, 'counsellor'))).toEqual(['active', 'active']);
  expect(CASE_STATES.map((state) => afterMessage(state, 'client'))).toEqual([...CASE_STATES]);
});
