import { MAX_LOGIN_NAME, MIN_LOGIN_NAME } from '@jmd-digital/schemas/values';

export type LoginName =
  | { ok: true; name: string; key: string }
  | { ok: false; reason: 'too_short' | 'too_long' | 'invalid' };

/** Marks that turn the direction of text or join and part letters unseen (Unicode `Bidi_Control` and zero-width). */
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Letters and digits of any script with their marks, and a few signs between them. */
const ALLOWED = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._'-]*$/u;

/**
 * A login name in the one form that it is kept and compared in. `name` is shown: NFC, unseen marks gone, spaces made
 * one. `key` is unique: compatibility forms and case are folded, so that two names that read the same are the same.
 */
export function readLoginName(typed: string): LoginName {
  const name = typed.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const key = foldLoginName(name);
  // Folding makes some names longer, and some shorter; both forms have to be names.
  const lengths = [name, key].map((form) => [...form].length);
  if (Math.min(...lengths) < MIN_LOGIN_NAME) return { ok: false, reason: 'too_short' };
  if (Math.max(...lengths) > MAX_LOGIN_NAME) return { ok: false, reason: 'too_long' };
  // Some characters fold to what no name may have: one seventh (U+2150) to a one, a slash and a seven.
  if (!ALLOWED.test(name) || !ALLOWED.test(key)) return { ok: false, reason: 'invalid' };
  return { ok: true, name, key };
}

/** Full case folding by way of upper case, which also makes ß, ẞ and SS one; NFKC before and after. */
function foldLoginName(name: string): string {
  return name.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}
