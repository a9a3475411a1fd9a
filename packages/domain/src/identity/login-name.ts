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
  const length = [...name].length;
  if (length < MIN_LOGIN_NAME) return { ok: false, reason: 'too_short' };
  if (length > MAX_LOGIN_NAME) return { ok: false, reason: 'too_long' };
  if (!ALLOWED.test(name)) return { ok: false, reason: 'invalid' };
  return { ok: true, name, key: foldLoginName(name) };
}

/** Full case folding by way of upper case, which also makes ß and SS one; NFKC before and after. */
function foldLoginName(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
