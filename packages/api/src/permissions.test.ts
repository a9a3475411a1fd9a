import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { contextAt, refusalOf } from '../test/caller.ts';
import { createCallerFactory, createRouter, procedure, procedureOn } from './trpc.ts';

const database = testDatabase();
const NOT_SIGNED_IN = { code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false };
const counsellor = {
  ...{ kind: 'staff' as const, accountId: 'me', hasFactor: true, fresh: true },
  roles: [{ role: 'counsellor' as const, siteId: 'own', carrierId: 'carrier' }],
};

test('Who is denied reaches neither the input nor the work', async () => {
  const reached: string[] = [];
  const router = createRouter({
    directory: {
      eraseSites: procedure
        .input(z.unknown().transform(() => reached.push('input')))
        .mutation(() => reached.push('work')),
      findSites: procedure.input(z.unknown().transform(() => reached.push('open'))).query(() => 'found'),
    },
  });
  const caller = createCallerFactory(router)(contextAt(database.current));
  expect(await refusalOf(caller.directory.eraseSites({}))).toEqual(NOT_SIGNED_IN);
  expect(reached).toEqual([]);
  expect(await caller.directory.findSites({})).toBe('found');
  expect(reached).toEqual(['open']);
});

test('A rule that names a place is worth nothing to a procedure that does not say what it is done to', async () => {
  const router = createRouter({ identity: { listTeamKeys: procedure.query(() => 'keys') } });
  const caller = createCallerFactory(router)({ ...contextAt(database.current), actor: counsellor });
  expect(await refusalOf(caller.identity.listTeamKeys())).toMatchObject({ reason: 'not_permitted' });
});

test('What is not there is not found; what is there and foreign is not permitted', async () => {
  const where: Record<string, { siteId: string } | null> = { own: { siteId: 'own' }, foreign: { siteId: 'foreign' } };
  const router = createRouter({
    identity: {
      listTeamKeys: procedureOn(z.object({ siteId: z.string() }), (_ctx, { siteId }) => where[siteId] ?? null).query(
        ({ ctx }) => ctx.target.siteId,
      ),
    },
  });
  const caller = createCallerFactory(router)({ ...contextAt(database.current), actor: counsellor });
  expect(await caller.identity.listTeamKeys({ siteId: 'own' })).toBe('own');
  expect(await refusalOf(caller.identity.listTeamKeys({ siteId: 'foreign' }))).toMatchObject({
    reason: 'not_permitted',
  });
  expect(await refusalOf(caller.identity.listTeamKeys({ siteId: 'none' }))).toMatchObject({ reason: 'not_found' });
});
