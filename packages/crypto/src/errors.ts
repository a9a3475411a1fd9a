/** Why something was not opened. A closed list; none of them tells what was inside. */
export type CryptoReason =
  | 'damaged'
  | 'wrong_case'
  | 'wrong_thread'
  | 'wrong_epoch'
  | 'unknown_sender'
  | 'not_a_member'
  | 'forged'
  | 'replay'
  | 'out_of_order'
  | 'no_key'
  | 'wrong_password'
  | 'too_long'
  | 'unsupported';

const BRAND = '@jmd-digital/crypto/CryptoError';

/** What every function here throws. Recognise it with `isCryptoError`, which also works across two copies of this package. */
export class CryptoError extends Error {
  override readonly name = 'CryptoError';
  /** @internal */
  readonly brand = BRAND;
  readonly reason: CryptoReason;

  constructor(reason: CryptoReason) {
    super(`JMD digital crypto: ${reason}`);
    this.reason = reason;
  }
}

/** Whether a caught value is an error of this package. Goes by a brand, not by `instanceof`. */
export function isCryptoError(value: unknown): value is CryptoError {
  return typeof value === 'object' && value !== null && (value as { brand?: unknown }).brand === BRAND;
}
