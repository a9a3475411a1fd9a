import { expect, test } from 'vitest';
import { decode } from '../../src/cbor.ts';

/** It was a TypeError of the decoder for text, which no caller expects. */
test('Text that is not UTF-8 is refused like all else', () => {
  expect(() => decode(Uint8Array.of(0x61, 0xff))).toThrow(RangeError);
});
