import { expect, test } from 'vitest';
import { createServerSeal } from './server-seal.ts';

const secret = (byte: number) => new Uint8Array(32).fill(byte);
const plain = Buffer.from('mensch@example.org');

test('What was sealed opens for the same purpose and owner under the same key, and in no other way', () => {
  const seal = createServerSeal(secret(1));
  const sealed = seal.seal('notice', 'account-1', plain);
  expect(Buffer.from(seal.open('notice', 'account-1', sealed))).toEqual(plain);
  expect(Buffer.from(sealed).includes(plain)).toBe(false);
  expect(() => seal.open('totp', 'account-1', sealed)).toThrow();
  expect(() => seal.open('notice', 'account-2', sealed)).toThrow();
  expect(() => createServerSeal(secret(2)).open('notice', 'account-1', sealed)).toThrow();
});

test('Any bit changed and any byte missing is refused', () => {
  const seal = createServerSeal(secret(1));
  const sealed = seal.seal('notice', 'account-1', plain);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Uint8Array.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => seal.open('notice', 'account-1', changed)).toThrow();
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => seal.open('notice', 'account-1', sealed.subarray(0, length))).toThrow();
});

test('The same words give the same value, and nothing is sealed twice alike', () => {
  const seal = createServerSeal(secret(1));
  expect(seal.derive('salt', 'apfel')).toEqual(createServerSeal(secret(1)).derive('salt', 'apfel'));
  const values = [
    seal.derive('salt', 'apfel'),
    seal.derive('salt', 'birne'),
    seal.derive('other', 'apfel'),
    createServerSeal(secret(2)).derive('salt', 'apfel'),
    seal.seal('notice', 'account-1', plain),
    seal.seal('notice', 'account-1', plain),
  ];
  expect(new Set(values.map((value) => Buffer.from(value).toString('hex'))).size).toBe(values.length);
});

test('A key of another length is none', () => {
  for (const length of [0, 16, 31, 33]) expect(() => createServerSeal(new Uint8Array(length))).toThrow('32 bytes');
});
