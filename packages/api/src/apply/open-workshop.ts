import { randomInt } from 'node:crypto';
import { findWorkshop, insertWorkshop } from '@jmd-digital/db';
import {
  openWorkshopInput,
  openWorkshopOutput,
  WORKSHOP_CODE_LENGTH,
  WORKSHOP_HOURS,
  WORKSHOP_LETTERS,
} from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { instantOf } from '../identity/session.ts';
import { procedure } from '../trpc.ts';
import { findStation } from './path.ts';
import { isLeader, keyHashOf } from './workshop.ts';

/** Of 64 million codes one that is taken comes by chance hardly once, and never so often in a row. */
const TRIES = 5;

/** Opens a workshop for some hours. Who leads it is known by a key that only their device has. */
export const openWorkshop = procedure
  .input(openWorkshopInput)
  .output(openWorkshopOutput)
  .mutation(async ({ ctx, input: { id, stationId, leaderKey } }) => {
    await ctx.limits.takeNew(ctx.address, ctx.now());
    if (!findStation(stationId)) throw new ApiError('not_found');
    const { db } = ctx.database;
    const expiresAt = ctx.now().add({ hours: WORKSHOP_HOURS }).toString();
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const code = newCode();
      const row = { id, stationId, code, leaderHash: keyHashOf(leaderKey), expiresAt };
      if (await insertWorkshop(db, row)) return { code, expiresAt };
      const before = await findWorkshop(db, id);
      if (!before) continue;
      if (before.stationId !== stationId || !isLeader(before, leaderKey)) throw new ApiError('conflict');
      return { code: before.code, expiresAt: instantOf(before.expiresAt).toString() };
    }
    throw new ApiError('unavailable');
  });

const newCode = () =>
  Array.from({ length: WORKSHOP_CODE_LENGTH }, () => WORKSHOP_LETTERS[randomInt(WORKSHOP_LETTERS.length)]).join('');
