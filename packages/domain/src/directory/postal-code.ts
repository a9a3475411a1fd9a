import type { FieldReason } from '@jmd-digital/schemas/values';

export type PostalCodeResult = { ok: true; postalCode: string } | { ok: false; reason: FieldReason };

/** Spaces, dashes, and marks that cannot be seen: bidi controls, joiners, byte-order mark. */
const NOISE = /[\s\p{Cf}\p{Pd}]/gu;

/**
 * Brings a typed German postal code into five Latin digits. Takes the digits of every script, spaces, `D-` and `DE-`.
 * A code of another length is refused, never padded: `1067` may be Dresden (01067) or a typing error in 10671.
 */
export function normalizePostalCode(typed: string): PostalCodeResult {
  const bare = typed
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(/^DE?(?=\P{L})/iu, '');
  if (bare === '') return { ok: false, reason: 'required' };
  const digits = bare.replace(/\p{Nd}/gu, latinDigit);
  if (!/^\d+$/.test(digits)) return { ok: false, reason: 'postal_code_digits' };
  return digits.length === 5 ? { ok: true, postalCode: digits } : { ok: false, reason: 'postal_code_length' };
}

/** Unicode keeps the ten digits of a script in one run from zero to nine, so the place in the run is the value. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
