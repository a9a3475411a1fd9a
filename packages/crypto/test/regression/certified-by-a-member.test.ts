import { expect, test } from 'vitest';
import { carrierKeyIdOf, issueCertificate, judgeChain } from '../../src/certificate.ts';
import { deriveIdentity, importSeed } from '../../src/identity.ts';
import { pattern } from '../hex.ts';

/** Whom a certifier had named could name others, and these again, and all of them held. */
test('A member certifies nobody', async () => {
  const [lead, jonas, stranger] = [1, 2, 3].map((n) => deriveIdentity(pattern(32, n)));
  if (!lead || !jonas || !stranger) throw new Error('nobody');
  const seed = pattern(32, 4);
  const carrier = (await importSeed('Ed25519', seed)).public;
  const subjectId = '0193c0de-0000-7000-8000-00000000000a';
  const times = { subjectId, notBefore: 0, notAfter: 2 };
  const member = { kind: 'member' as const, ...times };
  const top = { kind: 'site' as const, ...times, issuerKeyId: await carrierKeyIdOf(carrier) };
  const chain = [
    await issueCertificate({ ...top, subject: (await lead).public }, seed),
    await issueCertificate(
      { ...member, issuerKeyId: (await lead).keyId, subject: (await jonas).public },
      (await lead).signKey,
    ),
    await issueCertificate(
      { ...member, issuerKeyId: (await jonas).keyId, subject: (await stranger).public },
      (await jonas).signKey,
    ),
  ];
  expect(await judgeChain(chain.slice(0, 2), [carrier], 1)).toBeNull();
  expect(await judgeChain(chain, [carrier], 1)).toBe('broken');
});
