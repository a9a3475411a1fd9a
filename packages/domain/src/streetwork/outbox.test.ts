import type { ContactDraft, ContactMove } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ContactProgress, moveContact, progressOf } from './contact-flow.ts';
import { addToOutbox, afterAnswer, type Batch, nextBatch, type Outbox, type OutboxEntry } from './outbox.ts';

const contactOf = (id: string): ContactDraft => ({
  ...{ id, placeId: 'p', day: '2026-11-25', lang: 'de', topics: ['housing'], form: 'comment', initiator: 'worker' },
  ...{ ageBand: 'unknown', minutesBand: 'up-to-5', device: 'service', disclosed: true, result: 'information' },
  ...{ risk: 'none', referredTo: null, note: '' },
});
const record = (id: string): OutboxEntry => ({ kind: 'record', contact: contactOf(id) });
const toMandate = (contactId: string): ContactMove => ({ contactId, to: 'mandate', referredTo: null });
const toOwnSite = (contactId: string): ContactMove => ({ contactId, to: 'referred', referredTo: 'own-site' });
const undo = (contactId: string): OutboxEntry => ({ kind: 'undo', contactId });
const filled = (...entries: OutboxEntry[]): Outbox => entries.reduce<Outbox>(addToOutbox, []);

/** What a server keeps, as the rules say. */
function server() {
  const contacts = new Map<string, ContactProgress>();
  const undone = new Set<string>();
  return {
    contacts,
    take({ contacts: drafts, moves, undone: ids }: Batch): string[] {
      for (const id of ids) {
        undone.add(id);
        contacts.delete(id);
      }
      for (const draft of drafts)
        if (!undone.has(draft.id) && !contacts.has(draft.id)) contacts.set(draft.id, progressOf(draft));
      // One whose contact has not come yet is sent once more.
      const known = moves.filter(({ contactId }) => contacts.has(contactId) || undone.has(contactId));
      for (const move of moves) {
        const before = contacts.get(move.contactId);
        if (before) contacts.set(move.contactId, moveContact(before, move));
      }
      return [...ids, ...drafts.map(({ id }) => id), ...known.map(({ contactId }) => contactId)];
    },
  };
}

test('Contacts go before what is said of them, and what was taken back says nothing else any more', () => {
  const outbox = filled(record('a'), { kind: 'move', move: toMandate('a') }, record('b'), undo('b'));
  expect(nextBatch(outbox)).toEqual({ contacts: [contactOf('a')], moves: [toMandate('a')], undone: ['b'] });
  expect(addToOutbox(outbox, { kind: 'move', move: toMandate('b') })).toBe(outbox);
});

test('What was not answered stays, and so does what came meanwhile', () => {
  const before = filled(record('a'), record('b'));
  const sent = nextBatch(before);
  const meanwhile = addToOutbox(before, { kind: 'move', move: toMandate('a') });
  expect(afterAnswer(meanwhile, sent, ['a'])).toEqual([meanwhile[1], meanwhile[2]]);
  expect(afterAnswer(meanwhile, sent, [])).toEqual(meanwhile);
});

/** What somebody does at a device, and what becomes of a request: it arrives or not, and its answer arrives or not. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('record', 'mandate', 'refer', 'undo'),
      id: fc.constantFrom('a', 'b', 'c'),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom('sent', 'lost', 'unanswered', 'twice') },
);

test('Whatever is lost on the way, in the end the server has what happened, once', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const real = server();
      let outbox: Outbox = [];
      const recorded = new Set<string>();
      const happened: OutboxEntry[] = [];
      const undone = new Set<string>();
      for (const each of steps) {
        if (typeof each === 'object') {
          const { does, id } = each;
          if (does === 'record' ? recorded.has(id) : !recorded.has(id) || undone.has(id)) continue;
          recorded.add(id);
          const entry: OutboxEntry =
            does === 'record'
              ? record(id)
              : does === 'undo'
                ? undo(id)
                : { kind: 'move', move: does === 'mandate' ? toMandate(id) : toOwnSite(id) };
          if (does === 'undo') undone.add(id);
          happened.push(entry);
          outbox = addToOutbox(outbox, entry);
          continue;
        }
        if (each === 'lost') continue;
        const batch = nextBatch(outbox);
        const kept = real.take(batch);
        if (each === 'twice') real.take(batch);
        if (each !== 'unanswered') outbox = afterAnswer(outbox, batch, kept);
      }
      for (let tries = 0; outbox.length > 0 && tries < 5; tries += 1) {
        const batch = nextBatch(outbox);
        outbox = afterAnswer(outbox, batch, real.take(batch));
      }
      expect(outbox).toEqual([]);
      // The same, told by a device that was never without a network.
      const direct = server();
      for (const entry of happened) direct.take(nextBatch([entry]));
      expect(new Map([...real.contacts].toSorted())).toEqual(new Map([...direct.contacts].toSorted()));
    }),
    { numRuns: 2_000 },
  );
});
