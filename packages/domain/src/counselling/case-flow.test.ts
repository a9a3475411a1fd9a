import { CASE_STATES, type CaseState } from '@jmd-digital/schemas/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseAction, type CaseFacts, step } from './case-flow.ts';

const facts = (state: CaseState, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ state, assigneeId: 'mira', handOverTo: null, waitingOn: 'counsellor' },
  ...more,
});
const OPEN = { assigneeId: null };

/** Where an action leads from each state that it leads from. */
const to = (action: CaseAction, more: Partial<CaseFacts> = {}) =>
  Object.fromEntries(
    CASE_STATES.flatMap((state) => {
      const next = step(facts(state, more), action);
      return next ? [[state, next.state]] : [];
    }),
  );

test('Every action leads where the table says, and nowhere else', () => {
  const untaken = (state: CaseState) => ({ submitted: state, in_triage: state, needs_assignment: state });
  expect(to({ kind: 'triage' }, OPEN)).toEqual({ submitted: 'in_triage' });
  expect(to({ kind: 'accept', by: 'mira' }, OPEN)).toEqual({ ...untaken('accepted'), assigned: 'accepted' });
  expect(to({ kind: 'assign', to: 'jonas' }, OPEN)).toEqual({ ...untaken('assigned'), assigned: 'assigned' });
  expect(to({ kind: 'forward' }, OPEN)).toEqual(untaken('submitted'));
  expect(to({ kind: 'pause' })).toEqual({ active: 'paused' });
  expect(to({ kind: 'resume' })).toEqual({ paused: 'active' });
  expect(to({ kind: 'ask-hand-over', to: 'jonas' })).toEqual({
    ...{ accepted: 'transfer_pending', active: 'transfer_pending', paused: 'transfer_pending' },
  });
  const asked = { handOverTo: 'jonas' };
  expect(to({ kind: 'answer-hand-over', agreed: true }, asked)).toEqual({ transfer_pending: 'assigned' });
  expect(to({ kind: 'answer-hand-over', agreed: false }, asked)).toEqual({ transfer_pending: 'active' });
  expect(Object.keys(to({ kind: 'close', reason: 'done' }))).toEqual(CASE_STATES.filter((state) => state !== 'closed'));
  expect(to({ kind: 'go-quiet' }, { waitingOn: 'client' })).toEqual({ active: 'dormant', paused: 'dormant' });
  expect(to({ kind: 'go-quiet' })).toEqual({});
  expect(to({ kind: 'lose-assignee' })).toEqual({
    ...{ accepted: 'needs_assignment', assigned: 'needs_assignment', active: 'needs_assignment' },
    ...{ paused: 'needs_assignment', transfer_pending: 'needs_assignment' },
  });
});

test('A message says whom the case waits for; the first answer makes it active, and writing opens what was over', () => {
  const client = { kind: 'reply', by: 'client', assigneeIsThere: true } as const;
  const counsellor = { ...client, by: 'counsellor' } as const;
  const changed = (action: CaseAction) =>
    Object.fromEntries(Object.entries(to(action)).filter(([from, next]) => from !== next));
  expect(changed(client)).toEqual({ paused: 'active', closed: 'active', dormant: 'active' });
  expect(changed(counsellor)).toEqual({
    ...{ accepted: 'active', assigned: 'active', paused: 'active', closed: 'active', dormant: 'active' },
  });
  expect(changed({ ...client, assigneeIsThere: false })).toEqual({
    ...{ paused: 'active', closed: 'needs_assignment', dormant: 'needs_assignment' },
  });
  expect(step(facts('active'), client)?.waitingOn).toBe('counsellor');
  expect(step(facts('active'), counsellor)?.waitingOn).toBe('client');
});

test('What was assigned is accepted by that one alone; nobody is asked to take over from themselves', () => {
  expect(step(facts('assigned'), { kind: 'accept', by: 'jonas' })).toBeNull();
  expect(step(facts('assigned'), { kind: 'accept', by: 'mira' })?.state).toBe('accepted');
  expect(step(facts('submitted'), { kind: 'accept', by: 'jonas' })).toBeNull();
  expect(step(facts('active'), { kind: 'ask-hand-over', to: 'mira' })).toBeNull();
});

const action: fc.Arbitrary<CaseAction> = fc.oneof(
  fc.constantFrom<CaseAction>(
    ...(['triage', 'forward', 'pause', 'resume', 'go-quiet', 'lose-assignee'] as const).map((kind) => ({ kind })),
    ...['mira', 'jonas'].flatMap((who): CaseAction[] => [
      ...[
        { kind: 'accept' as const, by: who },
        { kind: 'assign' as const, to: who },
      ],
      { kind: 'ask-hand-over', to: who },
    ]),
    ...[true, false].flatMap((yes): CaseAction[] => [
      { kind: 'answer-hand-over', agreed: yes },
      { kind: 'reply', by: 'client', assigneeIsThere: yes },
      { kind: 'reply', by: 'counsellor', assigneeIsThere: yes },
    ]),
    { kind: 'close', reason: 'done' },
  ),
);

test('However a case runs, it is somebody’s where somebody works on it, and nobody’s where it waits to be taken', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      let now: CaseFacts = { state: 'submitted', assigneeId: null, handOverTo: null, waitingOn: 'counsellor' };
      for (const each of actions) {
        now = step(now, each) ?? now;
        const running = ['accepted', 'assigned', 'active', 'paused', 'transfer_pending'].includes(now.state);
        const untaken = ['submitted', 'in_triage', 'needs_assignment'].includes(now.state);
        if (running) expect(now.assigneeId).not.toBeNull();
        if (untaken) expect(now.assigneeId).toBeNull();
        expect(now.handOverTo !== null).toBe(now.state === 'transfer_pending');
        if (now.state === 'closed') expect(now.waitingOn).toBe('none');
      }
    }),
    { numRuns: 500 },
  );
});
