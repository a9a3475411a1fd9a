import { describe, expect, test } from 'vitest';
import { createCaseKey, importCaseKey } from './case-key.ts';
import { deriveIdentity, type Identity } from './identity.ts';
import {
  type Author,
  envelopeHash,
  type MessageFacts,
  newMessageId,
  type OpenContext,
  openMessage,
  sealMessage,
} from './message.ts';
import { createRoot } from './root.ts';

const CASE = '0193c0de-0000-7000-8000-00000000000a';
const ALICE = '0193c0de-0000-7000-8000-00000000000b';

const facts = (more: Partial<MessageFacts> = {}): MessageFacts => ({
  ...{ caseId: CASE, thread: 'client', kind: 'text', messageId: newMessageId(), seq: 1, prevHash: null },
  ...{ clientTime: 1_795_000_000_000, lang: 'de', logHead: null },
  ...more,
});
const say = (text: string) => ({ text, format: 'plain' as const, replyTo: null, attachments: [], extra: null });
const authorOf = (identity: Identity): Author => ({
  ...{ id: ALICE, role: 'client', keyId: identity.keyId, signKey: identity.signKey },
});

async function world() {
  const alice = await deriveIdentity(createRoot());
  const key = await importCaseKey(createCaseKey(), 1);
  const context: OpenContext = {
    caseId: CASE,
    thread: 'client',
    keyOf: (epoch) => (epoch === 1 ? key : null),
    senderOf: (id) => (id === ALICE ? { signPublic: alice.public.sign, role: 'client', member: true } : null),
    chain: {},
  };
  return { alice, author: authorOf(alice), key, context };
}

const reasonOf = async (opened: Promise<unknown>) =>
  opened.then(
    () => 'opened',
    (error) => error.reason,
  );

describe('A message', () => {
  test('comes back as it was written', async () => {
    const { author, key, context } = await world();
    const envelope = await sealMessage(facts(), say('Ich habe eine Frage zu meinem Aufenthalt. 🌍'), author, key);
    const { header, body } = await openMessage(envelope, context);
    expect(body.text).toBe('Ich habe eine Frage zu meinem Aufenthalt. 🌍');
    expect(header).toMatchObject({ caseId: CASE, senderId: ALICE, epoch: 1, seq: 1, padBucket: 256 });
  });

  test('is refused with the reason of what does not fit', async () => {
    const { alice, author, key, context } = await world();
    const envelope = await sealMessage(facts(), say('x'), author, key);
    const other = '0193c0de-0000-7000-8000-00000000000f';
    const open = (change: Partial<OpenContext>) => reasonOf(openMessage(envelope, { ...context, ...change }));
    const as = (sender: Partial<ReturnType<OpenContext['senderOf']>>) => ({
      senderOf: () => ({ signPublic: alice.public.sign, role: 'client' as const, member: true, ...sender }),
    });
    expect(await open({ caseId: other })).toBe('wrong_case');
    expect(await open({ thread: 'internal' })).toBe('wrong_thread');
    expect(await open({ keyOf: () => null })).toBe('wrong_epoch');
    expect(await open({ senderOf: () => null })).toBe('unknown_sender');
    expect(await open(as({ member: false }))).toBe('not_a_member');
    expect(await open(as({ role: 'counsellor' }))).toBe('not_a_member');
    const stranger = await deriveIdentity(createRoot());
    expect(await open(as({ signPublic: stranger.public.sign }))).toBe('forged');
    const wrong = await importCaseKey(createCaseKey(), 1);
    expect(await open({ keyOf: () => wrong })).toBe('damaged');
  });

  test('is the next of its author, or refused', async () => {
    const { author, key, context } = await world();
    const first = await sealMessage(facts(), say('eins'), author, key);
    const { chain } = await openMessage(first, context);
    expect(await reasonOf(openMessage(first, { ...context, chain }))).toBe('replay');
    const gap = await sealMessage(facts({ seq: 3, prevHash: await envelopeHash(first) }), say('drei'), author, key);
    expect(await reasonOf(openMessage(gap, { ...context, chain }))).toBe('out_of_order');
    const fork = await sealMessage(facts({ seq: 2, prevHash: await envelopeHash(gap) }), say('zwei'), author, key);
    expect(await reasonOf(openMessage(fork, { ...context, chain }))).toBe('out_of_order');
    const next = await sealMessage(facts({ seq: 2, prevHash: await envelopeHash(first) }), say('zwei'), author, key);
    expect((await openMessage(next, { ...context, chain })).body.text).toBe('zwei');
  });

  test('is refused with any bit of it changed', async () => {
    const { author, key, context } = await world();
    const envelope = await sealMessage(facts(), say('kurz'), author, key);
    const reasons = new Set<string>();
    for (let bit = 0; bit < envelope.length * 8; bit += 1) {
      const changed = envelope.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      reasons.add(await reasonOf(openMessage(changed, context)));
    }
    expect(reasons).not.toContain('opened');
    expect(reasons).not.toContain(undefined);
  });
});
