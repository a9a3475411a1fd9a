import type { Database } from '@jmd-digital/db';
import { Temporal } from 'temporal-polyfill';
import type { ApiContext } from '../src/context.ts';
import { toErrorShape } from '../src/errors.ts';
import { createCaller } from '../src/router.ts';
import { createServices } from '../src/services.ts';

/** A Wednesday that is a holiday nowhere, shortly after eleven in Germany. */
export const NOW = Temporal.Instant.from('2026-11-25T10:15:00Z');

/** What a procedure gets, at a moment that a test can turn. */
export function contextAt(database: Database, clock: { now: Temporal.Instant } = { now: NOW }): ApiContext {
  return { ...createServices(database, () => clock.now), actor: { role: 'public' }, requestId: 'test' };
}

export const callerAt = (...args: Parameters<typeof contextAt>) => createCaller(contextAt(...args));

/** What a client would be told of a failed call. Fails where the call does not. */
export async function refusalOf(call: Promise<unknown>) {
  const thrown = await call.then(
    (answer) => {
      throw new Error(`Expected a refusal, got ${JSON.stringify(answer).slice(0, 200)}`);
    },
    (error: unknown) => error,
  );
  const { requestId: _, ...shape } = toErrorShape(thrown, 'test');
  return shape;
}
