import { afterEach, expect, test, vi } from 'vitest';
import { verify } from '../../src/identity.ts';
import { pattern } from '../hex.ts';

afterEach(() => vi.restoreAllMocks());

/** Chromium says of one and the same signature that it is good for every text, under keys of small order. */
test('A key of small order signs nothing, whatever the engine says', async () => {
  vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
  const neutral = Uint8Array.of(1, ...new Uint8Array(31));
  const signature = Uint8Array.of(...neutral, ...new Uint8Array(32));
  expect(await verify(neutral, signature, pattern(10, 1))).toBe(false);
  expect(await verify(pattern(32, 1), Uint8Array.of(...pattern(64, 2)), pattern(10, 1))).toBe(true);
});
