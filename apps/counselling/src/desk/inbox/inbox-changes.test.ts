import type { CaseSummary } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { needsList, withEvent, withList } from './inbox-changes.ts';

const one = (id: string, eventSeq = 1) => ({ id, eventSeq }) as CaseSummary;
const said = (each: CaseSummary) => ({ type: 'case' as const, seq: 1, case: each, entry: null });
const map = (...cases: CaseSummary[]) => new Map(cases.map((each) => [each.id, each]));

test('A case that changed takes the place of the one before, a new one comes, an older word changes nothing', () => {
  const before = map(one('a', 5));
  expect(withEvent(before, said(one('a', 6))).get('a')?.eventSeq).toBe(6);
  expect(withEvent(before, said(one('b'))).size).toBe(2);
  expect(withEvent(before, said(one('a', 4)))).toBe(before);
});

test('What is gone goes; who is there or writes changes no card', () => {
  const before = map(one('a'), one('b'));
  expect([...withEvent(before, { type: 'gone', seq: 2, caseId: 'a' }).keys()]).toEqual(['b']);
  expect(withEvent(before, { type: 'gone', seq: 2, caseId: 'x' })).toBe(before);
  expect(withEvent(before, { type: 'presence', caseId: 'a', role: 'client', state: 'here' })).toBe(before);
});

test('A list is asked for where the stream begins, or something is gone without a name', () => {
  expect(needsList({ type: 'open', seq: 0 })).toBe(true);
  expect(needsList({ type: 'gone', seq: 1, caseId: null })).toBe(true);
  expect(needsList({ type: 'gone', seq: 1, caseId: 'a' })).toBe(false);
  expect(needsList(said(one('a')))).toBe(false);
});

test('What the stream said while a list was on its way is newer than the list', () => {
  const cases = map(one('a', 9), one('old'));
  const next = withList(cases, [one('a', 3), one('gone'), one('b')], new Set(['a', 'gone']));
  expect([...next.keys()].toSorted()).toEqual(['a', 'b']);
  expect(next.get('a')?.eventSeq).toBe(9);
});
