import { type AccountRow, type Db, findRootWrap, insertAudit } from '@jmd-digital/db';
import type { Device, SignedIn } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import type { ApiContext } from '../context.ts';
import { ownAccountOf } from './own-account.ts';
import { openSession } from './session.ts';

/** Begins the session of someone who has proved all that was asked, and hands out the sealed root key. */
export async function completeSignIn(ctx: ApiContext, db: Db, account: AccountRow, device: Device): Promise<SignedIn> {
  const now = ctx.now().toString();
  const session = await openSession(ctx, db, { accountId: account.id, kind: account.kind, device, fresh: true });
  await insertAudit(db, {
    ...{ at: now, actorId: account.id, verb: 'account.signed-in' },
    ...{ objectKind: 'session', objectId: session.id },
  });
  const wrap = await findRootWrap(db, account.id, 'password');
  if (!wrap) throw new Error('An account without a sealed root key');
  return {
    kind: 'signed-in',
    account: await ownAccountOf(db, account, now),
    sessionId: session.id,
    elevatedUntil: session.elevatedUntil,
    sealedRoot: toBase64Url(wrap.sealed),
  };
}
