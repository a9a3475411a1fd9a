import { describe, expect, test } from 'vitest';
import { policyWith, ruleWith } from '../../test/policies.ts';
import { changeProblems, isRemovable, policyState } from './change.ts';

const TODAY = '2026-11-29';
const rules = [ruleWith('pages', 'allow'), ruleWith('no-ads', 'deny')];
const running = policyWith(rules, { validFrom: '2026-01-01' });
const coming = policyWith(rules, { validFrom: '2027-01-01' });

describe('What of a version may change', () => {
  test('A new one begins today or later, and ends so', () => {
    expect(changeProblems(null, { ...coming, validFrom: TODAY }, TODAY)).toEqual([]);
    expect(changeProblems(null, running, TODAY)).toEqual(['validFrom']);
    expect(changeProblems(null, { ...running, validTo: '2026-11-28' }, TODAY)).toEqual(['validFrom', 'validTo']);
  });

  test('Of one that is yet to come everything, but not its beginning into the past', () => {
    const other = policyWith([ruleWith('else', 'deny')], { validFrom: TODAY, title: 'Anders' });
    expect(changeProblems(coming, other, TODAY)).toEqual([]);
    expect(changeProblems(coming, { ...other, validFrom: '2026-11-28' }, TODAY)).toEqual(['validFrom']);
  });

  test.each([
    ['to today', '2026-12-31', TODAY, []],
    ['to no day', '2026-12-31', null, []],
    ['to yesterday', null, '2026-11-28', ['validTo']],
    ['not at all, though it is over', '2026-03-31', '2026-03-31', []],
    ['of what is over to a later day', '2026-03-31', '2026-12-31', []],
  ])('Of one that was in force the end, %s', (_, from, to, problems) => {
    expect(changeProblems({ ...running, validTo: from }, { ...running, validTo: to }, TODAY)).toEqual(problems);
  });

  test('Of one that was in force nothing else; the order of rules is nothing', () => {
    expect(changeProblems(running, { ...running, rules: rules.toReversed(), version: 7 }, TODAY)).toEqual([]);
    for (const change of [{ title: 'Neu' }, { rules: rules.slice(1) }, { example: true }, { validFrom: TODAY }])
      expect(changeProblems(running, { ...running, ...change }, TODAY)).toEqual(['fixed']);
  });

  test('It may go as long as it has not begun', () => {
    expect([running, coming, { ...coming, validFrom: TODAY }].map((each) => isRemovable(each, TODAY))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

test('Of all versions one is in force; what a later one took over from has ended', () => {
  const [first, second] = [policyWith([], { id: 'one' }), policyWith([], { id: 'two', validFrom: '2026-06-01' })];
  const versions = [first, second, { ...coming, id: 'three' }];
  const states = (day: string) => versions.map((each) => policyState(each, versions, day));
  expect(states('2026-05-31')).toEqual(['in-force', 'coming', 'coming']);
  expect(states(TODAY)).toEqual(['ended', 'in-force', 'coming']);
  expect(states('2027-01-01')).toEqual(['ended', 'ended', 'in-force']);
});
