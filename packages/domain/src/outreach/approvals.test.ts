import type { Approval } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { approvedSteps, mayApprove, objections, stepsWithoutAnybody } from './approvals.ts';

const [amal, danylo, selin] = ['amal', 'danylo', 'selin'];
const post = { revision: 3, authorIds: [amal] };
const said = (by: string, more: Partial<Approval> = {}): Approval => ({
  ...{ revision: 3, step: 'editor', by, decision: 'approve', note: '', at: '2026-12-01T10:00:00Z', ...more },
});

test('Nobody approves their own work, not even as the second one who wrote on it', () => {
  expect(approvedSteps(post, [said(amal)])).toEqual([]);
  expect(approvedSteps(post, [said(danylo)])).toEqual(['editor']);
  expect(approvedSteps({ ...post, authorIds: [amal, danylo] }, [said(danylo)])).toEqual([]);
  expect(mayApprove(post, { id: amal, steps: ['editor'] }, 'editor')).toBe('own-work');
  expect(mayApprove(post, { id: danylo, steps: ['editor'] }, 'carrier-pr')).toBe('not-their-step');
  expect(mayApprove(post, { id: danylo, steps: ['editor'] }, 'editor')).toBeNull();
});

test('An edit makes another revision, for which nobody has said anything yet', () => {
  const approvals = [said(danylo), said(selin, { step: 'data-protection' })];
  expect(approvedSteps(post, approvals)).toEqual(['editor', 'data-protection']);
  expect(approvedSteps({ ...post, revision: 4 }, approvals)).toEqual([]);
});

test('The last word of a step counts, in whatever order the words come in', () => {
  const change = said(selin, { decision: 'change', at: '2026-12-01T11:00:00Z' });
  for (const approvals of [
    [said(danylo), change],
    [change, said(danylo)],
  ]) {
    expect(approvedSteps(post, approvals)).toEqual([]);
    expect(objections(post, approvals)).toEqual([change]);
  }
  const again = said(danylo, { at: '2026-12-01T12:00:00Z' });
  expect(approvedSteps(post, [again, change, said(danylo)])).toEqual(['editor']);
});

test('A step that nobody can take any more is named, so that it does not wait for ever', () => {
  const people = [
    { id: amal, steps: ['editor', 'carrier-pr'] as const },
    { id: danylo, steps: ['editor'] as const },
  ];
  expect(stepsWithoutAnybody(post, ['editor', 'carrier-pr'], people)).toEqual(['carrier-pr']);
  expect(stepsWithoutAnybody(post, ['editor'], people.slice(0, 1))).toEqual(['editor']);
});
