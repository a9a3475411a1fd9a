import { expect, test } from 'vitest';
import { ok, reset, scriptedServer, unavailable } from '../test/scripted-server.ts';
import { createJmd } from './create-jmd.ts';

const server = scriptedServer();

test('What is made is sent again as it was, with the id that its maker gave it', async () => {
  const made = {
    id: '0192f0c4-0000-7000-8000-000000000001',
    accountId: '0192f0c4-0000-7000-8000-000000000002',
    role: 'counsellor',
    siteId: '0192f0c4-0000-7000-8000-000000000003',
    carrierId: null,
  } as const;
  server.script(unavailable, reset, ok({ done: true }));
  await createJmd({ baseUrl: server.url }).identity.grantMembership(made);
  expect(server.heard.map(({ method, input }) => [method, input])).toEqual(Array(3).fill(['POST', made]));
});
