/** What people copy by hand or camera, and the encodings below it all: one way to write a thing, and no other is read. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url, uuidBytes, uuidText } from '../src/bytes.ts';
import { decode, type Encodable, encode } from '../src/cbor.ts';
import { checkPhrase } from '../src/check-phrase.ts';
import { checkDeviceKey, deviceCode, readDeviceCode } from '../src/device-link.ts';
import { createRecoveryCode, formatRecoveryCode, parseRecoveryCode } from '../src/recovery-code.ts';
import { pattern, toHex } from './hex.ts';
import { additions, cuts, flips, reasonOf, tally } from './tampering.ts';

const OFFER = '0193c0de-0000-7000-8000-00000000000a';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('The code of a new device', async () => {
  const key = pattern(32, 1);
  const code = await deviceCode(OFFER, key);
  const check = (changed: string) => checkDeviceKey(changed, key);

  test('vouches for its key, with blanks around it or none', async () => {
    expect(code).toHaveLength(43);
    for (const typed of [code, ` ${code}\n`]) expect(await reasonOf(check(typed))).toBe('opened');
    expect(readDeviceCode(code).offerId).toBe(OFFER);
  });

  test('vouches for no other key, offer or fingerprint', async () => {
    const keys = [...flips(key), ...cuts(key), ...additions(key)];
    expect(await tally(keys, (other) => checkDeviceKey(code, other))).toEqual({ forged: keys.length });
    const bits = [...flips(fromBase64Url(code))].map(toBase64Url);
    expect(await tally(bits, check)).toEqual({ forged: 256 });
  });

  test('is damaged cut short, made longer or with what is no letter of it', async () => {
    const cut = Array.from(code, (_, length) => code.slice(0, length));
    const longer = [...LETTERS].flatMap((letter) => [code + letter, letter + code]);
    const strange = ['+', '/', '=', ' ', 'ä', '\u0000'].flatMap((letter) =>
      Array.from(code, (_, at) => code.slice(0, at) + letter + code.slice(at + 1)),
    );
    // Blanks at either end are passed over, and then a letter is missing.
    const wrong = [...cut, ...longer, ...strange, code + code, `${code}=`];
    expect(await tally(wrong, check)).toEqual({ damaged: wrong.length });
    const letters = Array.from(code, (was, at) =>
      [...LETTERS].filter((letter) => letter !== was).map((letter) => code.slice(0, at) + letter + code.slice(at + 1)),
    );
    // Four bits of the last letter count; with the other two set it is another way to write the same and none.
    expect(await tally(letters.flat(), check)).toEqual({ forged: 42 * 63 + 15, damaged: 48 });
  });
});

describe('A recovery code', () => {
  const secret = pattern(16, 2);
  const code = formatRecoveryCode(secret).replaceAll('-', '');
  const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const said = (typed: string) => {
    const read = parseRecoveryCode(typed);
    return read.ok ? toHex(read.secret) : read.reason;
  };
  /** What was said to all of them. */
  const all = (typed: string[]) => [...new Set(typed.map(said))];

  test('is read back, whatever it is', () => {
    expect(said(code)).toBe(toHex(secret));
    const property = fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      expect(said(formatRecoveryCode(bytes))).toBe(toHex(bytes));
    });
    fc.assert(property, { seed: 6, numRuns: 100 });
    const fresh = createRecoveryCode();
    expect(said(fresh.text)).toBe(toHex(fresh.secret));
  });

  test('with a symbol too few or too many has the wrong length', () => {
    const places = Array.from({ length: 28 }, (_, at) => at);
    expect(all(places.map((at) => code.slice(0, at) + code.slice(at + 1)))).toEqual(['length']);
    expect(all(places.map((at) => code.slice(0, at)))).toEqual(['length']);
    expect(
      all(places.flatMap((at) => [...SYMBOLS].map((symbol) => code.slice(0, at) + symbol + code.slice(at)))),
    ).toEqual(['length']);
    expect(all([code + code, ''])).toEqual(['length']);
  });

  test('has no other symbols', () => {
    const strange = ['U', 'u', '*', 'Ä', '🌍', '/'];
    expect(
      all(strange.flatMap((symbol) => Array.from(code, (_, at) => code.slice(0, at) + symbol + code.slice(at + 1)))),
    ).toEqual(['characters']);
  });

  test('has one pair of check symbols, and two bits that are zero', () => {
    const pairs = [...SYMBOLS].flatMap((one) => [...SYMBOLS].map((other) => one + other));
    const data = code.slice(0, 26);
    expect(all(pairs.filter((pair) => pair !== code.slice(26)).map((pair) => data + pair))).toEqual(['check']);
    const last = SYMBOLS.indexOf(code[25] ?? '');
    for (const more of [1, 2, 3]) {
      expect(all(pairs.map((pair) => data.slice(0, 25) + SYMBOLS[last + more] + pair))).toEqual(['check']);
    }
  });
});

describe('The words that two read to each other', () => {
  /** Words come from the first bytes of this, so the input stands for the phrase and costs nothing. */
  const inputOf = async (...[one, other]: [Keys, Keys]) => {
    let given = '';
    await checkPhrase(one, other, async (password) => {
      given = toHex(password);
      return new Uint8Array(32);
    });
    return given;
  };
  type Keys = Parameters<typeof checkPhrase>[0];

  test('are the same from both sides, and stand for every bit of all four keys', async () => {
    const [one, other] = [0, 2].map((n) => ({ kem: pattern(32, 3 + n), sign: pattern(32, 4 + n) })) as [Keys, Keys];
    const same = await inputOf(one, other);
    expect(await inputOf(other, one)).toBe(same);
    const seen = new Set([same]);
    for (const part of ['kem', 'sign'] as const) {
      for (const changed of flips(one[part])) seen.add(await inputOf({ ...one, [part]: changed }, other));
      for (const changed of flips(other[part])) seen.add(await inputOf(one, { ...other, [part]: changed }));
    }
    expect(seen.size).toBe(1 + 4 * 256);
  });
});

describe('The encoding', () => {
  const { value } = fc.letrec<{ value: Encodable }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      ...[fc.maxSafeNat(), fc.boolean(), fc.constant(null), fc.string({ unit: 'grapheme' })],
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Uint8Array.from(bytes)),
      fc.array(tie('value'), { maxLength: 5 }),
    ),
  }));
  /** 'same' where the bytes are read and written again as they were; RangeErrors are the one way to refuse. */
  const again = (bytes: Uint8Array) => {
    try {
      return toHex(encode(decode(bytes))) === toHex(bytes) ? 'same' : 'another';
    } catch (error) {
      return (error as Error).constructor.name;
    }
  };

  test('gives back what it was given', () => {
    const property = fc.property(value, (given) => {
      expect(decode(encode(given))).toEqual(given);
    });
    fc.assert(property, { seed: 7, numRuns: 300 });
  });

  test('reads nothing that it would not have written, and never throws anything but a RangeError', () => {
    const random = fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(['same', 'RangeError']).toContain(again(bytes));
    });
    fc.assert(random, { seed: 8, numRuns: 2_000 });
    const near = fc.property(value, fc.nat(), fc.nat(255), (given, at, byte) => {
      const bytes = encode(given);
      bytes[at % bytes.length] = byte;
      expect(['same', 'RangeError']).toContain(again(bytes));
      for (const cut of cuts(bytes)) expect(['same', 'RangeError']).toContain(again(cut));
    });
    fc.assert(near, { seed: 9, numRuns: 200 });
  });

  test('holds no more than it says', () => {
    const deep = (levels: number): Encodable => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(decode(encode(deep(16)))).toEqual(deep(16));
    const wrong = [deep(17), -1, -0, 1.5, Number.NaN, 2 ** 53, '\ud800', [['\udc00']]];
    for (const each of wrong) expect(() => encode(each)).toThrow(RangeError);
    expect(() => decode(Uint8Array.from([...new Uint8Array(17).fill(0x81), 1]))).toThrow(RangeError);
    // A list or text that claims more than there is takes no memory first.
    for (const head of [0x9a, 0x5a, 0x7a]) expect(again(Uint8Array.of(head, 255, 255, 255, 255))).toBe('RangeError');
  });

  test('of bytes and ids in text has one form', async () => {
    const bytes = fc.property(fc.uint8Array(), (given) => {
      expect(fromBase64Url(toBase64Url(given))).toEqual(Uint8Array.from(given));
    });
    fc.assert(bytes, { seed: 10, numRuns: 200 });
    const texts = fc.asyncProperty(
      fc.oneof(fc.string(), fc.base64String(), fc.stringMatching(/^[\w-]{0,9}$/)),
      async (text) => {
        const reason = await reasonOf(() => expect(toBase64Url(fromBase64Url(text))).toBe(text));
        expect(['opened', 'damaged']).toContain(reason);
      },
    );
    await fc.assert(texts, { seed: 11, numRuns: 500 });
    const ids = fc.property(fc.uuid(), (id) => {
      expect(uuidText(uuidBytes(id.toUpperCase()))).toBe(id);
    });
    fc.assert(ids, { seed: 12, numRuns: 50 });
    for (const wrong of ['', OFFER.slice(1), `${OFFER}0`, OFFER.replace('a', 'g'), `{${OFFER}}`]) {
      expect(() => uuidBytes(wrong)).toThrow(RangeError);
    }
    expect(await tally([0, 15, 17, 32], (length) => uuidText(new Uint8Array(length)))).toEqual({ damaged: 4 });
  });
});
