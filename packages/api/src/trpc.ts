import { decide } from '@jmd-digital/domain/identity';
import { initTRPC } from '@trpc/server';
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

/** The only procedure there is: it asks the permission table before anything else. */
export const procedure = t.procedure.use(({ ctx, path, next }) => {
  if (!decide(path, ctx.actor)) throw new ApiError('not_permitted');
  return next();
});
