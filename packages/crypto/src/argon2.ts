import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes.ts';
import type { Argon2 } from './password.ts';

/** Argon2id in this thread, by WebAssembly. Blocks for some tens of milliseconds: pages use `createArgon2Worker`. */
export const argon2: Argon2 = async (password, kdf) => {
  const { salt, memoryKiB: memorySize, iterations, parallelism } = kdf;
  const settings = {
    password,
    salt,
    memorySize,
    iterations,
    parallelism,
    hashLength: 32,
    outputType: 'binary',
  } as const;
  return (await argon2id(settings)) as Bytes;
};
