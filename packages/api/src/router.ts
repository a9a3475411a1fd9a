import { applyRouter } from './apply/router.ts';
import { counsellingRouter } from './counselling/router.ts';
import { directoryRouter } from './directory/router.ts';
import { identityRouter } from './identity/router.ts';
import { outreachRouter } from './outreach/router.ts';
import { policyRouter } from './policy/router.ts';
import { streetworkRouter } from './streetwork/router.ts';
import { createCallerFactory, createRouter } from './trpc.ts';

/** A procedure's name is its path: domain, then verb. */
const domains = {
  apply: applyRouter,
  counselling: counsellingRouter,
  directory: directoryRouter,
  identity: identityRouter,
  outreach: outreachRouter,
  policy: policyRouter,
  streetwork: streetworkRouter,
};

/**
 * Every procedure by its whole path. tRPC refuses a router of the name `apply`, because a function has a method of that
 * name; as the first part of a path it is a name like any other, here and in its clients.
 */
const byPath = Object.fromEntries(
  Object.entries(domains).flatMap(([domain, verbs]) =>
    Object.entries(verbs).map(([verb, procedure]) => [`${domain}.${verb}`, procedure]),
  ),
);

export const appRouter = createRouter(byPath as unknown as typeof domains);

/** Calls procedures in the same process, with the same permissions and checks as over HTTP. */
export const createCaller = createCallerFactory(appRouter);
