import type { ContactMove } from '@jmd-digital/schemas';
import { CONTACT_STATES, REFERRAL_TARGETS } from '@jmd-digital/schemas/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContactProgress, countsOf, moveContact, progressOf } from './contact-flow.ts';

const START: ContactProgress = { state: 'contact', referredTo: null };
const move = fc.oneof(
  fc.constant<ContactMove>({ contactId: 'c', to: 'mandate', referredTo: null }),
  fc
    .constantFrom(...REFERRAL_TARGETS)
    .map((referredTo): ContactMove => ({ contactId: 'c', to: 'referred', referredTo })),
);
const walk = (moves: readonly ContactMove[]) => moves.reduce(moveContact, START);

test('What came of a contact says how far it has come', () => {
  expect(progressOf({ result: 'information', referredTo: null })).toEqual(START);
  expect(progressOf({ result: 'mandate', referredTo: null })).toEqual({ state: 'mandate', referredTo: null });
  const referred = { state: 'referred', referredTo: 'specialist' };
  expect(progressOf({ result: 'referral', referredTo: 'specialist' })).toEqual(referred);
});

test('It goes forward only', () => {
  const referred = walk([{ contactId: 'c', to: 'referred', referredTo: 'own-site' }]);
  expect(moveContact(referred, { contactId: 'c', to: 'mandate', referredTo: null })).toBe(referred);
});

test('The same moves end alike, in any order and however often', () => {
  fc.assert(
    fc.property(
      fc
        .array(move, { maxLength: 6 })
        .chain((moves) =>
          fc.tuple(
            fc.constant(moves),
            fc.shuffledSubarray([...moves, ...moves], { minLength: 2 * moves.length, maxLength: 2 * moves.length }),
          ),
        ),
      ([moves, again]) => {
        expect(walk(again)).toEqual(walk(moves));
      },
    ),
  );
});

test('Counts are nested, whatever there is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CONTACT_STATES)), (states) => {
      const [contacts, mandates, referred] = countsOf(states);
      expect(contacts).toBeGreaterThanOrEqual(mandates);
      expect(mandates).toBeGreaterThanOrEqual(referred);
    }),
  );
});
