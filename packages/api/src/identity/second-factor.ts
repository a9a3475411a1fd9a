import {
  type AccountRow,
  countAttempt,
  countBackupCodes,
  type Db,
  deleteTicket,
  insertAudit,
  insertTicket,
  listFactorRows,
  lockTicket,
  useBackupCode,
} from '@jmd-digital/db';
import type { Device, FactorProof, SecondFactorWanted } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { passkeyQuestion, provePasskey } from './passkeys.ts';
import { hashOf, newToken, readCode } from './tokens.ts';
import { proveTotp } from './totp.ts';

const MINUTES = 5;
/** Tries of one ticket. */
const TRIES = 5;

/** What a ticket for a second factor holds. */
export interface FactorTicket {
  device?: Device;
  challenge?: string;
}

/** Asks for the second factor, or gives null where the account has none yet: its session may then only set one up. */
export async function askSecondFactor(
  ctx: ApiContext,
  account: AccountRow,
  device: Device,
): Promise<(SecondFactorWanted & { kind: 'second-factor' }) | null> {
  const { db } = ctx.database;
  const factors = await listFactorRows(db, account.id);
  if (factors.length === 0) return null;
  const passkeys = factors.filter(({ kind }) => kind === 'passkey');
  const question = passkeys.length > 0 ? await passkeyQuestion(ctx, passkeys) : null;
  const data = { device, ...(question ? { challenge: question.challenge } : {}) };
  const methods = [...new Set(factors.map(({ kind }) => kind))];
  return {
    kind: 'second-factor',
    ticket: await giveTicket(ctx, 'second-factor', account.id, data),
    methods: (await countBackupCodes(db, account.id)) > 0 ? [...methods, 'backup-code'] : methods,
    passkeyOptions: question?.options ?? null,
  };
}

/** A ticket for a few minutes that stands for what was begun. Gives its token. */
export async function giveTicket(
  ctx: ApiContext,
  kind: 'second-factor' | 'totp-setup' | 'passkey-setup' | 'passkey-step-up',
  accountId: string,
  data: Record<string, unknown>,
  minutes: number = MINUTES,
): Promise<string> {
  const { token, hash } = newToken();
  const now = ctx.now();
  const row = { id: crypto.randomUUID(), tokenHash: hash, kind, accountId, data };
  await insertTicket(ctx.database.db, { ...row, expiresAt: now.add({ minutes }).toString() }, now.toString());
  return token;
}

/**
 * Takes a ticket for one try: counted before the try is judged and whatever comes of it. Throws `ticket_expired` for
 * one that is gone, of another account, or tried too often.
 */
export async function tryTicket(
  ctx: ApiContext,
  kind: Parameters<typeof giveTicket>[1],
  token: string,
  accountId: string | null = null,
): Promise<{ id: string; accountId: string; data: FactorTicket & Record<string, unknown> }> {
  const { db } = ctx.database;
  const ticket = await lockTicket(db, { tokenHash: hashOf(token) }, kind, ctx.now().toString());
  if (!ticket?.accountId || (accountId !== null && ticket.accountId !== accountId))
    throw new ApiError('ticket_expired');
  if ((await countAttempt(db, ticket.id)) > TRIES) {
    await deleteTicket(db, ticket.id);
    throw new ApiError('ticket_expired');
  }
  return { id: ticket.id, accountId: ticket.accountId, data: ticket.data };
}

/** Throws `wrong_code` unless the proof is one of the account's second factors. A code or response works once. */
export async function checkFactor(
  ctx: ApiContext,
  db: Db,
  accountId: string,
  proof: FactorProof,
  challenge: string | undefined,
): Promise<void> {
  const factors = await listFactorRows(db, accountId);
  const right =
    proof.kind === 'totp'
      ? await proveTotp(ctx, db, factors, proof.code)
      : proof.kind === 'passkey'
        ? challenge !== undefined && (await provePasskey(ctx, db, factors, proof.response, challenge))
        : await proveBackupCode(ctx, db, accountId, proof.code);
  if (!right) throw new ApiError('wrong_code');
}

/** The same for someone who is signed in; a passkey needs the ticket of its challenge. */
export async function proveFactor(
  ctx: ApiContext,
  db: Db,
  accountId: string,
  proof: FactorProof,
  ticket: string | null,
): Promise<void> {
  if (proof.kind !== 'passkey') return checkFactor(ctx, db, accountId, proof, undefined);
  const { id, data } = await tryTicket(ctx, 'passkey-step-up', ticket ?? '', accountId);
  await checkFactor(ctx, db, accountId, proof, data.challenge);
  await deleteTicket(db, id);
}

async function proveBackupCode(ctx: ApiContext, db: Db, accountId: string, code: string): Promise<boolean> {
  const at = ctx.now().toString();
  if (!(await useBackupCode(db, accountId, backupHash(accountId, code), at))) return false;
  await insertAudit(db, {
    ...{ at, actorId: accountId, verb: 'backup-code.used', objectKind: 'account', objectId: accountId },
  });
  return true;
}

export const backupHash = (accountId: string, code: string): Uint8Array => hashOf(`${accountId}/${readCode(code)}`);
