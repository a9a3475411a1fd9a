import { deleteTickets, findAccount, insertTicket } from '@jmd-digital/db';
import { giveResetCodeInput, giveResetCodeOutput } from '@jmd-digital/schemas';
import { caseTarget } from '../counselling/case-target.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { RESET_SYMBOLS, resetHash } from './reset-code.ts';
import { newCode } from './tokens.ts';

const HOURS = 24;

/** A code for the client of a case, to begin anew with. A new one ends the one before. */
export const giveResetCode = procedureOn(giveResetCodeInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(giveResetCodeOutput)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { row } = ctx.target;
      const client = await findAccount(tx, row.clientId);
      if (client?.state !== 'active') throw new ApiError('not_found');
      const code = newCode(RESET_SYMBOLS);
      const now = ctx.now();
      const expiresAt = now.add({ hours: HOURS }).toString();
      await deleteTickets(tx, client.id, 'reset-code');
      await insertTicket(
        tx,
        {
          ...{ id: crypto.randomUUID(), tokenHash: resetHash(client.id, code), kind: 'reset-code' },
          ...{ accountId: client.id, data: {}, expiresAt },
        },
        now.toString(),
      );
      await audit(ctx, tx, {
        ...{ verb: 'reset-code.given', objectKind: 'case', objectId: row.id },
        ...{ siteId: row.siteId, carrierId: row.carrierId },
      });
      return { code, expiresAt };
    }),
  );
