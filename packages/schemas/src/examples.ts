/** Values that the examples of the contract share. Not exported from the package. */
export const EXAMPLE_ID = '0193c0de-0000-7000-8000-000000000001';
export const EXAMPLE_BYTES = {
  16: 'A'.repeat(22),
  32: 'A'.repeat(43),
  60: 'A'.repeat(80),
  80: 'A'.repeat(107),
} as const;
export const EXAMPLE_KDF = { salt: EXAMPLE_BYTES[16], memoryKiB: 19_456, iterations: 2, parallelism: 1 } as const;
export const EXAMPLE_KEYS = { kem: EXAMPLE_BYTES[32], sign: EXAMPLE_BYTES[32], keyId: EXAMPLE_BYTES[16] } as const;
export const EXAMPLE_DEVICE = { public: EXAMPLE_BYTES[32], label: 'phone-android', shared: false } as const;

export const EXAMPLE_WRAP = {
  id: '0193c0de-0000-7000-8000-000000000002',
  purpose: 'case',
  epoch: 1,
  recipientKind: 'client',
  recipientId: '0193c0de-0000-7000-8000-000000000001',
  recipientKeyId: 'A'.repeat(22),
  sealed: 'A'.repeat(107),
} as const;
