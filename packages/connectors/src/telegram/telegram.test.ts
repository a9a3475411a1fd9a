import { telegramPeer } from '@jmd-digital/testkit/peers/telegram';
import { expect, onTestFinished, test, vi } from 'vitest';
import { io, outgoing, picture, ready } from '../../test/outgoing.ts';
import { type TelegramChannel, telegram } from './telegram.ts';

async function start() {
  const peer = await telegramPeer();
  onTestFinished(() => peer.close());
  const { origin: server, token, chat } = peer;
  const channel: TelegramChannel = { platform: 'telegram-channel', server, local: true, token, chat };
  const send = async (post: ReturnType<typeof outgoing>) =>
    telegram.publish(ready(await telegram.prepare(channel, post, io)), io);
  return { peer, channel, send };
}

test('A text, with its warning first', async () => {
  const { peer, send } = await start();
  const sent = await send(outgoing({ text: 'Grüße 👋 مرحبا <b>', warning: 'Essen' }));
  expect(sent).toEqual({ kind: 'sent', remoteId: '1', url: 'https://t.me/jmd_test/1' });
  expect([...peer.messages.values()]).toEqual([{ id: 1, text: 'Essen\n\nGrüße 👋 مرحبا <b>', picture: null }]);
});

test('One picture, with what is seen on it below', async () => {
  const { peer, send } = await start();
  await send(outgoing({ text: 'Komm vorbei.', pictures: [picture('Ein Topf Suppe')] }));
  expect([...peer.messages.values()]).toEqual([{ id: 1, text: 'Komm vorbei.\n\n[Ein Topf Suppe]', picture: 3 }]);
});

test('Several pictures are several messages, and all of them are taken down', async () => {
  const { peer, channel, send } = await start();
  const sent = await send(outgoing({ text: 'Komm.', pictures: [picture('Eins', 1), picture('Zwei', 2)] }));
  expect(sent).toEqual({ kind: 'sent', remoteId: '1,2', url: 'https://t.me/jmd_test/1' });
  expect([...peer.messages.values()]).toEqual([
    { id: 1, text: 'Komm.\n\n[Eins]\n\n[Zwei]', picture: 1 },
    { id: 2, text: '', picture: 2 },
  ]);
  // A colleague was faster with one of them.
  peer.messages.delete(1);
  expect(await telegram.remove(channel, '1,2', io)).toEqual({ kind: 'removed' });
  expect(peer.messages.size).toBe(0);
});

test('4096 units of UTF-16 go out, below a picture 1024, and no more', async () => {
  const { send } = await start();
  const refused = { kind: 'refused', reason: 'invalid', permanent: true };
  expect((await send(outgoing({ text: '👋'.repeat(2048) }))).kind).toBe('sent');
  expect(await send(outgoing({ text: `${'👋'.repeat(2048)}a` }))).toEqual(refused);
  expect((await send(outgoing({ text: 'a'.repeat(1024), pictures: [picture('')] }))).kind).toBe('sent');
  expect(await send(outgoing({ text: 'a'.repeat(1025), pictures: [picture('')] }))).toEqual(refused);
});

test('A channel that the bot is not in can be mended, and the post is not lost', async () => {
  const { channel } = await start();
  const prepared = await telegram.prepare({ ...channel, chat: '@elsewhere' }, outgoing(), io);
  expect(await telegram.publish(ready(prepared), io)).toEqual({
    ...{ kind: 'refused', reason: 'not_allowed', permanent: false },
  });
  const wrong = ready(await telegram.prepare({ ...channel, token: '1:wrong' }, outgoing(), io));
  expect(await telegram.publish(wrong, io)).toEqual({ kind: 'refused', reason: 'sign_in', permanent: false });
});

test('What is no token never becomes part of an address', async () => {
  const { channel } = await start();
  const fetch = vi.fn();
  const refused = { kind: 'refused', reason: 'sign_in', permanent: false };
  for (const token of ['', 'x', '1:a/../../x', '1:a?b', '1:a\n']) {
    expect(await telegram.prepare({ ...channel, token }, outgoing(), { ...io, fetch })).toEqual(refused);
    expect(await telegram.remove({ ...channel, token }, '1', { ...io, fetch })).toEqual(refused);
  }
  expect(await telegram.remove(channel, '1,x', { ...io, fetch })).toMatchObject({ reason: 'invalid' });
  expect(fetch).not.toHaveBeenCalled();
});
