import { subscribeNewsletterInput, subscribeNewsletterOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { askForOptIn } from './newsletter/opt-in.ts';

/** Asks for a newsletter. The answer tells nothing of the address. */
export const subscribeNewsletter = procedure
  .input(subscribeNewsletterInput)
  .output(subscribeNewsletterOutput)
  .mutation(async ({ ctx, input }) => {
    await askForOptIn(ctx, input, ctx.address);
    return { done: true as const };
  });
