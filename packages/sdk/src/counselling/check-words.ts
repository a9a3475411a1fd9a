import { type Argon2, checkPhrase, fromBase64Url } from '@jmd-digital/crypto';
import type { PublicKeys } from '@jmd-digital/schemas';

type Keys = Pick<PublicKeys, 'kem' | 'sign'>;

const bytesOf = ({ kem, sign }: Keys) => ({ kem: fromBase64Url(kem), sign: fromBase64Url(sign) });

/** The six words that two people compare, from public keys as the API gives them. */
export const checkWords = (one: Keys, other: Keys, argon2: Argon2): Promise<string[]> =>
  checkPhrase(bytesOf(one), bytesOf(other), argon2);
