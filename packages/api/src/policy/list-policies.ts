import { listPoliciesInput, listPoliciesOutput } from '@jmd-digital/schemas';
import { scopeTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { policiesAt } from './rows.ts';

/** Every version that has a say at a site, at a carrier or in the programme. */
export const listPolicies = procedureOn(listPoliciesInput, scopeTarget)
  .output(listPoliciesOutput)
  .query(async ({ ctx }) => ({ items: await policiesAt(ctx.database.db, ctx.target) }));
