import { findSites as findSitesRule } from '@jmd-digital/domain/directory';
import { findSitesInput, findSitesOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';

/** Finds the sites for a place, a language and a topic. The rule lives in `domain`. */
export const findSites = procedure
  .input(findSitesInput)
  .output(findSitesOutput)
  .query(async ({ ctx, input }) => {
    const answer = findSitesRule(input, await ctx.finderData(), ctx.now());
    if (answer.kind === 'refused') throw new ApiError(answer.reason, { fieldErrors: answer.fieldErrors });
    return answer;
  });
