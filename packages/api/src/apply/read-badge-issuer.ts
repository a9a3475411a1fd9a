import { readBadgeIssuerInput, readBadgeIssuerOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { badgeIssuer } from './badge/badge-issuer.ts';

/** Who issues the badges of this server, to know its own from those of others. */
export const readBadgeIssuer = procedure
  .input(readBadgeIssuerInput)
  .output(readBadgeIssuerOutput)
  .query(({ ctx }) => ({ issuer: badgeIssuer(ctx.seal).id }));
