import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [12, '12 Byte'],
  [420_300, '420 kB'],
  [3_240_000, '3,2 MB'],
  [10_485_760, '10,5 MB'],
])('%i bytes', (bytes, said) => {
  expect(fileSize(bytes, 'de').replace(/\s/g, ' ')).toBe(said);
});
