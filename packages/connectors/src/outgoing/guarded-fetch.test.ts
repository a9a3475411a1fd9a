import type { lookup } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { mastodonPeer } from '@jmd-digital/testkit/peers/mastodon';
import { expect, test, vi } from 'vitest';
import { io } from '../../test/outgoing.ts';
import { AddressRefused, guardedFetch, NothingLeft, publicFetch } from './guarded-fetch.ts';
import { isPublicAddress, mayBePublic } from './public-address.ts';
import { request } from './request.ts';

test.each(['93.184.215.14', '8.8.8.8', '2a00:1450:4001:830::200e'])('%s is public', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1'],
  ...['::ffff:8.8.8.8', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'ff02::1', 'example.org', ''],
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

test('A host that writes this machine in another way is found out by its URL', () => {
  for (const host of ['0x7f.1', '2130706433', '127.1', '[::ffff:7f00:1]', 'localhost', 'a.localhost', 'localhost.'])
    expect(mayBePublic(new URL(`https://${host}`).hostname)).toBe(false);
  expect(mayBePublic('social.example.org')).toBe(true);
  expect(mayBePublic('notlocalhost')).toBe(true);
});

/** A name server that says what it is told to. */
const saying = (...addresses: string[]) =>
  ((_host: string, _options: object, done: (error: null, all: { address: string; family: number }[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )) as unknown as typeof lookup;

test('A name that stands for an address of this network is not asked, nor one that stands for both', async () => {
  for (const addresses of [['10.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::1']]) {
    const fetch = guardedFetch({ allows: isPublicAddress, lookup: saying(...addresses) });
    await expect(fetch('https://social.example.org/')).rejects.toThrow(AddressRefused);
  }
  await expect(publicFetch('https://127.0.0.1/')).rejects.toThrow(AddressRefused);
  await expect(publicFetch('https://[::1]/')).rejects.toThrow(AddressRefused);
});

test('It connects to the address that it looked at', async () => {
  const peer = await mastodonPeer();
  const { port } = new URL(peer.origin);
  const fetch = guardedFetch({ allows: () => true, lookup: saying('127.0.0.1') });
  const response = await fetch(`http://social.example.org:${port}/api/v2/instance`);
  expect(response.status).toBe(200);
  expect(await response.json()).toHaveProperty('configuration');
  expect(peer.received[0]?.headers.host).toBe(`social.example.org:${port}`);
  await peer.close();
});

const fetchAll = guardedFetch({ allows: () => true });

/** A server that answers everything with one line. */
async function answering(status: string) {
  const raw = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`));
  });
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(raw.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => raw.close(() => resolve())),
  };
}

test.each(['999 What', '099 What', '101 Switching Protocols', '204 No Content'])(
  'An answer with %s harms nothing',
  async (status) => {
    const { origin: server, close } = await answering(status);
    const answer = await request({ server, local: true, method: 'POST', path: '/', body: 'x' }, io);
    expect(answer.kind).toBe(status.startsWith('204') ? 'answered' : 'unknown');
    await close();
  },
);

test('A host that has put a laxer Response in place changes nothing of that', async () => {
  const { origin, close } = await answering('999 What');
  vi.stubGlobal('Response', class {});
  try {
    await expect(fetchAll(origin)).rejects.toThrow(RangeError);
  } finally {
    vi.unstubAllGlobals();
    await close();
  }
});

test('A name that is not known, a header that cannot be, and a server that ends before TLS stands, have got nothing', async () => {
  const unknown = guardedFetch({ allows: () => true, lookup: saying() });
  await expect(unknown('https://social.example.org/')).rejects.toThrow(NothingLeft);
  const broken = fetchAll('https://127.0.0.1/', { headers: { authorization: 'Bearer secret\nsecret' } });
  await expect(broken).rejects.toThrow(NothingLeft);
  const plain = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const { port } = plain.address() as AddressInfo;
  const failed = await fetchAll(`https://127.0.0.1:${port}/bot1:secret/x`, { method: 'POST', body: 'text' }).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(NothingLeft);
  expect(String(failed)).not.toContain('secret');
  await new Promise<void>((resolve) => plain.close(() => resolve()));
});
