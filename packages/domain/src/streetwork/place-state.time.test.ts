import { PERMISSION_ANSWERS } from '@jmd-digital/schemas/values';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  countingPermission,
  hindrances,
  mayBeActive,
  placeStateAt,
  rulesCheckHoldsUntil,
  type SaidPermission,
  type WrittenPlace,
} from './place-state.ts';

const place = (more: Partial<WrittenPlace> = {}): WrittenPlace => ({
  ...{ state: 'active', rulesCheckedOn: '2026-11-01', rulesAllow: false, ...more },
});
const granted = (validUntil: string): SaidPermission => ({ answer: 'granted', validUntil });
const said = (answer: SaidPermission['answer']): SaidPermission => ({ answer, validUntil: null });

test('A permission holds to the end of its last day, in a shift that goes on past midnight too', () => {
  const lastDay = granted('2026-11-25');
  const during = Temporal.Instant.from('2026-11-25T22:59:59Z').toZonedDateTimeISO('Europe/Berlin');
  const past = during.add({ seconds: 1 });
  expect(placeStateAt(place(), lastDay, during.toPlainDate().toString())).toBe('active');
  expect(placeStateAt(place(), lastDay, past.toPlainDate().toString())).toBe('paused');
  expect(hindrances(place(), lastDay, past.toPlainDate().toString())).toEqual(['permission-expired']);
});

test('Rules are read again after 180 days', () => {
  expect(rulesCheckHoldsUntil('2026-11-01')).toBe('2027-04-30');
  const allowed = place({ rulesAllow: true });
  expect(placeStateAt(allowed, null, '2027-04-30')).toBe('active');
  expect(hindrances(allowed, null, '2027-05-01')).toEqual(['rules-check-old']);
  expect(hindrances(place({ rulesCheckedOn: null, rulesAllow: true }), null, '2026-11-25')).toEqual([
    'rules-unchecked',
  ]);
  expect(hindrances(place({ rulesAllow: true }), null, '2026-10-31')).toEqual(['rules-unchecked']);
});

test.each([
  ['nobody asked', null, false, ['no-permission']],
  ['asked', said('waiting'), false, ['no-permission']],
  ['no answer', said('no-answer'), false, ['no-permission']],
  ['refused', said('refused'), false, ['permission-refused']],
  ['refused, where the rules would allow it', said('refused'), true, ['permission-refused']],
  ['ended, where the rules allow it', granted('2026-11-24'), true, []],
  ['granted', granted('2026-11-25'), false, []],
] as const)('What hinders: %s', (_, permission, rulesAllow, expected) => {
  expect(hindrances(place({ rulesAllow }), permission, '2026-11-25')).toEqual(expected);
});

test('A place that is proposed waits for an answer, and asking once more in time pauses none', () => {
  expect(placeStateAt(place({ state: 'proposed' }), said('waiting'), '2026-11-25')).toBe('permission-requested');
  expect(placeStateAt(place({ state: 'proposed' }), null, '2026-11-25')).toBe('proposed');
  const inTime = [granted('2026-11-30'), said('waiting')];
  expect(countingPermission(inTime, '2026-11-30')).toEqual(granted('2026-11-30'));
  expect(countingPermission(inTime, '2026-12-01')).toEqual(said('waiting'));
  expect(countingPermission([granted('2026-11-30'), said('refused')], '2026-11-25')).toEqual(said('refused'));
  expect(countingPermission([], '2026-11-25')).toBeNull();
});

const day = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());
const anyPlace = fc.record({
  state: fc.constantFrom('proposed', 'active', 'paused', 'closed'),
  rulesCheckedOn: fc.option(day),
  rulesAllow: fc.boolean(),
}) as fc.Arbitrary<WrittenPlace>;
const anySaid: fc.Arbitrary<SaidPermission> = fc
  .record({ answer: fc.constantFrom(...PERMISSION_ANSWERS), until: day })
  .map(({ answer, until }) => ({ answer, validUntil: answer === 'granted' ? until : null }));

test('Only what lacks nothing is active, and what can be active is so once somebody says it', () => {
  fc.assert(
    fc.property(anyPlace, fc.option(anySaid), day, (any, permission, today) => {
      const isActive = placeStateAt(any, permission, today) === 'active';
      expect(isActive).toBe(any.state === 'active' && hindrances(any, permission, today).length === 0);
      const begun = { ...any, state: 'active' as const };
      expect(mayBeActive(any, permission, today)).toBe(
        any.state !== 'closed' && placeStateAt(begun, permission, today) === 'active',
      );
    }),
  );
});

test('Time alone never makes a place active again', () => {
  fc.assert(
    fc.property(anyPlace, fc.option(anySaid), day, fc.nat(800), (any, permission, today, days) => {
      const later = Temporal.PlainDate.from(today).add({ days }).toString();
      const readInTime = any.rulesCheckedOn === null || any.rulesCheckedOn <= today;
      if (readInTime && placeStateAt(any, permission, today) !== 'active')
        expect(placeStateAt(any, permission, later)).not.toBe('active');
    }),
  );
});
