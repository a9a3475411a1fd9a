import { expect, test } from 'vitest';
import { deriveIdentity } from '../../src/identity.ts';
import { wrapSecret } from '../../src/wrap.ts';
import { pattern } from '../hex.ts';

/** HPKE goes over to base mode where no sender's key is given, and so a wrap came out that nobody had vouched for. */
test('Nothing is sealed to anybody without the key of a sender', async () => {
  const recipient = await deriveIdentity(pattern(32, 1));
  const context = {
    ...{ what: 'case' as const, subjectId: 'x', epoch: 1, recipientKind: 'client' as const },
    ...{ recipientKeyId: recipient.keyId, wrappedBy: recipient.keyId },
  };
  const nobody = undefined as unknown as typeof recipient.kem;
  const sealed = wrapSecret(context, pattern(32, 2), nobody, recipient.public.kem);
  await expect(sealed).rejects.toMatchObject({ reason: 'no_key' });
});
