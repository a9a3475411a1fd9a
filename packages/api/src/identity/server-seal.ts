import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Seals small things under a key of this installation that lies outside of the database. */
export interface ServerSeal {
  /** AES-256-GCM: nonce, ciphertext, tag. `purpose` and `owner` have to be the same again on opening. */
  seal(purpose: string, owner: string, plain: Uint8Array): Uint8Array;
  /** Throws where anything was changed, or was sealed for something else. */
  open(purpose: string, owner: string, sealed: Uint8Array): Uint8Array;
  /** A value that looks random and is always the same for the same words: 32 bytes. */
  derive(purpose: string, words: string): Uint8Array;
}

/** @param secret 32 bytes; whoever has them and the database can read what was sealed */
export function createServerSeal(secret: Uint8Array): ServerSeal {
  if (secret.length !== 32) throw new Error('The key of the server has to be 32 bytes');
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `jmd/1/server/${purpose}`, 32));
  return {
    seal(purpose, owner, plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce).setAAD(Buffer.from(owner));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(purpose, owner, sealed) {
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), sealed.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    },
    derive: (purpose, words) => createHmac('sha256', keyFor(purpose)).update(words).digest(),
  };
}
