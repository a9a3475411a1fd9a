import fc from 'fast-check';
import { expect, test } from 'vitest';
import { debriefDueOn, type IncidentFacts, type IncidentStep, stepIncidentFacts } from './incident-flow.ts';

const OPEN: IncidentFacts = { state: 'open', day: '2026-11-25', steps: [], noticedBy: null, debriefedOn: null };
const NOTHING: IncidentStep = { steps: [], noticedBy: null, debriefedOn: null, close: false };
const TODAY = '2026-11-28';
const step = (more: Partial<IncidentStep>, before: Partial<IncidentFacts> = {}) =>
  stepIncidentFacts({ ...OPEN, ...before }, { ...NOTHING, ...more }, TODAY);

test('A debriefing is due three days later', () => expect(debriefDueOn('2026-12-30')).toBe('2027-01-02'));

test('Seen, talked over, closed', () => {
  expect(step({ noticedBy: 'lead' })).toMatchObject({ state: 'noticed' });
  expect(step({ debriefedOn: TODAY })).toMatchObject({ state: 'debriefed' });
  expect(step({ close: true, noticedBy: 'lead' })).toMatchObject({ state: 'closed' });
  expect(step({ steps: ['b'] }, { steps: ['a'] })).toMatchObject({ steps: ['a', 'b'], state: 'open' });
});

test('What nobody else has seen is not closed, and what is closed stays', () => {
  expect(step({ close: true })).toBeNull();
  const closed = { state: 'closed', noticedBy: 'lead' } as const;
  expect(step({ steps: ['a'] }, closed)).toBeNull();
  expect(step({}, closed)).toMatchObject({ state: 'closed' });
});

test.each(['2026-11-24', '2026-11-29'])('Nobody talked it over on %s', (debriefedOn) => {
  expect(step({ debriefedOn })).toBeNull();
});

test('Once more changes nothing, and nothing that was marked goes', () => {
  const any = fc.record({
    steps: fc.subarray(['a', 'b', 'c']),
    noticedBy: fc.constantFrom(null, 'lead', 'other'),
    debriefedOn: fc.constantFrom(null, '2026-11-26', TODAY),
    close: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any), (steps) => {
      let now = OPEN;
      for (const each of steps) {
        const next = stepIncidentFacts(now, each, TODAY);
        if (!next) continue;
        const after = { ...now, ...next };
        expect(stepIncidentFacts(after, each, TODAY)).toEqual(next);
        expect(now.steps.every((done) => after.steps.includes(done))).toBe(true);
        if (now.noticedBy) expect(after.noticedBy).toBe(now.noticedBy);
        if (now.debriefedOn) expect(after.debriefedOn).toBe(now.debriefedOn);
        now = after;
      }
    }),
  );
});
