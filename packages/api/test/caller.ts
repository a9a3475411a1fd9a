import type { Database } from '@jmd-digital/db';
import { PUBLIC } from '@jmd-digital/domain/identity';
import { Temporal } from 'temporal-polyfill';
import type { ApiContext } from '../src/context.ts';
import { toErrorShape } from '../src/errors.ts';
import { createCaller } from '../src/router.ts';
import { createServices } from '../src/services.ts';

/** A Wednesday that is a holiday nowhere, shortly after eleven in Germany. */
export const NOW = Temporal.Instant.from('2026-11-25T10:15:00Z');

/** What a procedure gets from the public, at a moment that a test can turn. Limits of tries are far away. */
export function contextAt(database: Database, clock: { now: Temporal.Instant } = { now: NOW }): ApiContext {
  const services = createServices(database, {
    ...{ secret: new Uint8Array(32).fill(7), publicUrl: 'http://localhost:4100', production: false },
    ...{ now: () => clock.now, limitFactor: 1_000 },
  });
  return {
    ...services,
    ...{ actor: PUBLIC, session: null, requestId: 'test', address: '192.0.2.1', setSessionToken: () => {} },
  };
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
