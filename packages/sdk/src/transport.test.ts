import { createTRPCUntypedClient, httpLink } from '@trpc/client';
import { expect, test } from 'vitest';
import { fails, ok, scriptedServer } from '../test/scripted-server.ts';
import { createTransport } from './transport.ts';

const server = scriptedServer();
const inputs = [
  {},
  { postalCode: 'D-01 067', limit: 5 },
  { postalCode: '٠١٠٦٧ &?=#%+ "\\ \u2028 🚲', nested: { list: [null, true, 1.5] } },
];

test.each(['query', 'mutation'] as const)('Speaks on the wire what the client of tRPC speaks: %s', async (kind) => {
  const url = `${server.url}/api/trpc`;
  const theirs = createTRPCUntypedClient({ links: [httpLink({ url })] });
  const ours = createTransport(url, { baseUrl: server.url });
  for (const input of inputs) {
    const data = { answer: [1, 'ä', null] };
    server.script(ok(data), ok(data));
    const before = server.heard.length;
    expect(await theirs[kind]('directory.findSites', input)).toEqual(data);
    const { signal } = new AbortController();
    const request = { procedure: 'directory.findSites', kind, input, signal };
    expect(await ours(request)).toEqual(data);
    const [their, our] = server.heard.slice(before);
    expect(our).toMatchObject({ method: their?.method, path: their?.path, input: their?.input });
    expect(our?.input).toEqual(input);
    if (kind === 'mutation') expect(our?.headers['content-type']).toBe(their?.headers['content-type']);
  }
});

test('Reads an error where the client of tRPC reads it', async () => {
  const data = { code: 'CONFLICT', reason: 'conflict', retryable: false, requestId: 'request-1' };
  const url = `${server.url}/api/trpc`;
  server.script(fails(409, data), fails(409, data));
  const theirs = createTRPCUntypedClient({ links: [httpLink({ url })] });
  await expect(theirs.query('directory.findSites', {})).rejects.toMatchObject({ data });
  const { signal } = new AbortController();
  const request = {
    procedure: 'directory.findSites',
    kind: 'query',
    input: {},
    signal,
  } as const;
  await expect(createTransport(url, { baseUrl: server.url })(request)).rejects.toMatchObject({ ...data, status: 409 });
});
