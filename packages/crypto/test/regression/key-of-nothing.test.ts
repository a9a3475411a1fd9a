import { expect, test } from 'vitest';
import { sealFile } from '../../src/attachment.ts';
import { importCaseKey } from '../../src/case-key.ts';
import { deriveIdentity } from '../../src/identity.ts';
import { pattern } from '../hex.ts';

/** WebCrypto derives keys from no bytes at all, and takes 16 for AES where we say 32. */
test('No bytes are no key, and few are none either', async () => {
  for (const none of [new Uint8Array(), pattern(16, 1)]) {
    await expect(importCaseKey(none, 1)).rejects.toMatchObject({ reason: 'no_key' });
    await expect(deriveIdentity(none)).rejects.toMatchObject({ reason: 'no_key' });
    const sealed = sealFile(pattern(10, 2), '0193c0de-0000-7000-8000-00000000000a', none);
    await expect(sealed).rejects.toMatchObject({ reason: 'no_key' });
  }
});
