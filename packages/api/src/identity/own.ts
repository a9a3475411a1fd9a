import { type AccountRow, type Db, findAccount } from '@jmd-digital/db';
import type { ApiContext, SessionFacts } from '../context.ts';
import { ApiError } from '../errors.ts';

/** The session and account of who asks. Throws `not_signed_in` where there is none. */
export async function ownSession(ctx: ApiContext, db: Db): Promise<{ session: SessionFacts; account: AccountRow }> {
  const account = ctx.session && (await findAccount(db, ctx.session.accountId));
  if (!ctx.session || !account) throw new ApiError('not_signed_in');
  return { session: ctx.session, account };
}

/** The account of who asks. Throws `not_signed_in` where there is none. */
export function ownId({ actor }: Pick<ApiContext, 'actor'>): string {
  if (actor.accountId === null) throw new ApiError('not_signed_in');
  return actor.accountId;
}
