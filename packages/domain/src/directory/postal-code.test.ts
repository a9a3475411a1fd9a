import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizePostalCode } from './postal-code.ts';

test.each([
  ['01067', '01067'],
  [' 01067 ', '01067'],
  ['01 067', '01067'],
  ['D-01067', '01067'],
  ['d 01067', '01067'],
  ['DE-01067', '01067'],
  ['DE01067', '01067'],
  ['٠١٠٦٧', '01067'],
  ['۰۱۰۶۷', '01067'],
  ['०१०६७', '01067'],
  ['０１０６７', '01067'],
  ['𝟎𝟏𝟎𝟔𝟕', '01067'],
  ['\u200f\u202a01067\u202c', '01067'],
  ['01067\u00a0', '01067'],
])('%j is %s', (typed, postalCode) => {
  expect(normalizePostalCode(typed)).toEqual({ ok: true, postalCode });
});

test.each([
  ['', 'required'],
  ['   ', 'required'],
  ['\u200f', 'required'],
  ['1067', 'postal_code_length'],
  ['010670', 'postal_code_length'],
  ['D-1067', 'postal_code_length'],
  ['Dresden', 'postal_code_digits'],
  ['0106x', 'postal_code_digits'],
  ['01067 Dresden', 'postal_code_digits'],
  ['-1e4', 'postal_code_digits'],
  ['一二三四五', 'postal_code_digits'],
] as const)('%j is refused as %s and never padded', (typed, reason) => {
  expect(normalizePostalCode(typed)).toEqual({ ok: false, reason });
});

test('Every code comes through in the digits of every script', () => {
  const zeros = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0x17e0, 0xff10, 0x1d7ce, 0x1e950];
  fc.assert(
    fc.property(fc.stringMatching(/^\d{5}$/), fc.constantFrom(...zeros), (code, zero) => {
      const typed = [...code].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
      expect(normalizePostalCode(typed)).toEqual({ ok: true, postalCode: code });
    }),
  );
});

test('Whatever is typed gives five digits or a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const result = normalizePostalCode(typed);
      expect(result.ok ? /^\d{5}$/.test(result.postalCode) : result.reason.length > 0).toBe(true);
    }),
  );
});
