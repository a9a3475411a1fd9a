import { CARRIER_PRESETS } from '@jmd-digital/content/policy';
import { LAW_REGIMES } from '@jmd-digital/schemas/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL_IN_ORDER, anyRule, NOTHING_KNOWN, policyWith, ruleWith, TUESDAY } from '../../test/policies.ts';
import { compareAnswers, compareRules } from './compare.ts';
import { FACT_KINDS, factsOf } from './facts.ts';

const REST = { purpose: 'information', audience: 'public', device: 'service' } as const;
const SITUATIONS = [ALL_IN_ORDER, NOTHING_KNOWN];
test('Rules that came, went and changed are told apart by their ids; order is no change', () => {
  const kept = ruleWith('kept', 'allow', { platforms: ['reddit', 'forum'] });
  const before = policyWith([kept, ruleWith('gone', 'deny'), ruleWith('changed', 'allow')]);
  const after = policyWith([
    ruleWith('new', 'deny'),
    ruleWith('changed', 'allow', { source: '§ 22 KUG' }),
    { ...kept, platforms: ['forum', 'reddit'] },
  ]);
  const { added, removed, changed } = compareRules(before, after);
  expect([added, removed].map((rules) => rules.map(({ id }) => id))).toEqual([['new'], ['gone']]);
  expect(changed.map((each) => [each.before.source, each.after.source])).toEqual([[null, '§ 22 KUG']]);
});

test('A version that forbids stories differs there, in both situations, and nowhere else', () => {
  const { rules } = CARRIER_PRESETS.dsgvo;
  const strict = policyWith([...rules, ruleWith('no-stories', 'deny', { actions: ['story'] })]);
  const changes = compareAnswers(policyWith(rules), strict, REST, SITUATIONS, TUESDAY);
  expect(new Set(changes.map(({ request }) => request.action))).toEqual(new Set(['story']));
  expect(changes.find(({ request }) => request.platform === 'instagram')?.answers).toEqual([
    { before: 'allow', after: 'deny' },
    { before: 'needs', after: 'deny' },
  ]);
});

test('A version differs from itself in nothing, however its rules are ordered', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyRule, { maxLength: 5, selector: ({ id }) => id }), (rules) => {
      const [one, other] = [policyWith(rules), policyWith(rules.toReversed())];
      expect(compareRules(one, other)).toEqual({ added: [], removed: [], changed: [] });
      expect(compareAnswers(one, other, REST, SITUATIONS, TUESDAY)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test.each(LAW_REGIMES)('Facts that hold make as much possible under %s as when all is in order', (regime) => {
  const policy = policyWith(CARRIER_PRESETS[regime].rules);
  const held = factsOf(FACT_KINDS, ALL_IN_ORDER.approvals, [policy], '2026-12-01');
  const none = factsOf([], [], [policy], '2026-12-01');
  expect(none).toEqual(NOTHING_KNOWN);
  // The same policy with the one and the other facts: what differs would show as an answer that changed.
  for (const [mine, reference] of [
    [held, ALL_IN_ORDER],
    [none, NOTHING_KNOWN],
  ] as const) {
    const nothing = policyWith([]);
    const answers = (facts: typeof mine) => compareAnswers(nothing, policy, REST, [facts], TUESDAY);
    expect(answers(mine)).toEqual(answers(reference));
  }
});
