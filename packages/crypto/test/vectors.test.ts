import { expect, test } from 'vitest';
import { argon2 } from '../src/argon2.ts';
import * as files from '../src/files.ts';
import * as secret from '../src/index.ts';
import * as open from '../src/public.ts';
import { VECTORS } from './read-vectors.ts';
import { verifyVectors } from './verify-vectors.ts';

const jmd = { ...secret, ...files, ...open };

test('The package does what its vectors say', async () => {
  expect(await verifyVectors(jmd, argon2, VECTORS)).toEqual([]);
});

test('A vector that does not hold is named', async () => {
  const [first, ...rest] = VECTORS.password;
  if (!first) throw new Error('No vectors');
  const wrong = await verifyVectors(jmd, argon2, { ...VECTORS, password: [{ ...first, authKey: '00' }, ...rest] });
  expect(wrong).toHaveLength(3);
});
