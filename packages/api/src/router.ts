import { counsellingRouter } from './counselling/router.ts';
import { directoryRouter } from './directory/router.ts';
import { identityRouter } from './identity/router.ts';
import { createCallerFactory, createRouter } from './trpc.ts';

/** A procedure's name is its path: domain, then verb. */
export const appRouter = createRouter({
  counselling: counsellingRouter,
  directory: directoryRouter,
  identity: identityRouter,
});

/** Calls procedures in the same process, with the same permissions and checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter);
