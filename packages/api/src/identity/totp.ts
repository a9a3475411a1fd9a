import { type Db, type FactorRow, useTotpStep } from '@jmd-digital/db';
import { Secret, TOTP } from 'otpauth';
import type { ApiContext } from '../context.ts';

/** Seconds of a time step (RFC 6238, 4.1). */
const PERIOD = 30;
/** Steps before and after the present one that still count: clocks of phones are off by some seconds. */
const WINDOW = 1;

/** What authenticator apps know how to read: SHA-1, six digits, thirty seconds. */
export function totpOf(secret: Uint8Array, label = ''): TOTP {
  const own = Uint8Array.from(secret);
  return new TOTP({ issuer: 'JMD digital', label, secret: new Secret({ buffer: own.buffer }), period: PERIOD });
}

/** The time step that a code is right for, or null. Spaces in the code are fine. */
export function stepOf(secret: Uint8Array, code: string, nowMs: number): number | null {
  const token = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: nowMs, window: WINDOW });
  return delta === null ? null : Math.floor(nowMs / 1000 / PERIOD) + delta;
}

/** Proves a code against the TOTP secrets of an account and uses its time step up, so that no code works twice. */
export async function proveTotp(
  ctx: ApiContext,
  db: Db,
  factors: readonly FactorRow[],
  code: string,
): Promise<boolean> {
  const now = ctx.now();
  for (const factor of factors) {
    if (factor.kind !== 'totp' || !factor.sealedSecret) continue;
    const secret = ctx.seal.open('totp', factor.accountId, factor.sealedSecret);
    const step = stepOf(secret, code, now.epochMilliseconds);
    if (step !== null && (await useTotpStep(db, factor.id, step, now.toString()))) return true;
  }
  return false;
}
