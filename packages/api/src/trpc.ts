import { decide, mayEver, needsNoTarget, type Target } from '@jmd-digital/domain/identity';
import { initTRPC } from '@trpc/server';
import type * as z from 'zod';
import type { ApiContext } from './context.ts';
import { ApiError, toErrorShape } from './errors.ts';

const t = initTRPC.context<ApiContext>().create({
  errorFormatter({ shape, error, ctx }) {
    const data = toErrorShape(error, ctx?.requestId ?? 'none');
    return { code: shape.code, message: data.reason, data };
  },
});

/** Called once, at the root; every router below it is a plain record. */
export const createRouter = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Refuses who could never do this, before an input is looked at. */
const gate = t.procedure.use(({ ctx, path, next }) => {
  const decision = mayEver(path, ctx.actor);
  if (!decision.allowed) throw new ApiError(decision.reason);
  return next();
});

/**
 * A procedure whose permission does not depend on what it is done to: open to all, or about the own account. One whose
 * rules name a site, a carrier or a case is refused here, whoever asks: it has to be made with `procedureOn`.
 */
export const procedure = gate.use(({ ctx, path, next }) => {
  if (!needsNoTarget(path)) throw new ApiError('not_permitted');
  const decision = decide(path, ctx.actor, { accountId: ctx.actor.accountId });
  if (!decision.allowed) throw new ApiError(decision.reason);
  return next();
});

/**
 * A procedure whose permission depends on what it is done to. `targetOf` finds that out; null is answered as
 * `not_found`. What it found is handed on as `ctx.target`.
 */
export function procedureOn<Schema extends z.ZodType, Found extends Target>(
  input: Schema,
  targetOf: (ctx: ApiContext, input: z.output<Schema>) => Promise<Found | null> | Found | null,
) {
  return gate.input(input).use(async ({ ctx, path, input: given, next }) => {
    const target = await targetOf(ctx, given as z.output<Schema>);
    if (!target) throw new ApiError('not_found');
    const decision = decide(path, ctx.actor, target);
    if (!decision.allowed) throw new ApiError(decision.reason);
    return next({ ctx: { target } });
  });
}
