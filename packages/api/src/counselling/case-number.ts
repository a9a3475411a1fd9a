import { randomInt } from 'node:crypto';

/** Digits and letters that nobody takes for each other on the phone (Crockford's base 32). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Two groups of four, `K7F3-9QTM`: what people call a case. Drawn at random, so it tells nothing of it. */
export const newCaseNumber = (): string =>
  [0, 0].map(() => Array.from({ length: 4 }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')).join('-');
