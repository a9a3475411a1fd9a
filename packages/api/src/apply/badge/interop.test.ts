import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { defaultDocumentLoader, verifyCredential } from '@digitalbazaar/vc';
import type { Badge } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { rightAttempts } from '../../../test/badge-attempts.ts';
import { callerAt, NOW } from '../../../test/caller.ts';

/** Somebody else's code, without a network: the key is in its own name, and contexts come along or are not looked at. */
const database = testDatabase();
let badge: Badge;
beforeAll(async () => {
  ({ badge } = await callerAt(database.current).apply.issueBadge(rightAttempts('s4')));
});

async function documentLoader(url: string) {
  const [did = '', key] = url.split('#');
  if (!did.startsWith('did:key:')) return defaultDocumentLoader(url);
  const publicKeyMultibase = did.slice('did:key:'.length);
  const context = 'https://w3id.org/security/multikey/v1';
  const method = {
    '@context': context,
    id: `${did}#${publicKeyMultibase}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase,
  };
  const controller = {
    ...{ '@context': ['https://www.w3.org/ns/did/v1', context], id: did },
    ...{ verificationMethod: [method], assertionMethod: [method.id] },
  };
  return { contextUrl: null, documentUrl: url, document: key ? method : controller };
}

const verify = (credential: unknown) =>
  verifyCredential({
    credential: JSON.parse(JSON.stringify(credential)),
    suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
    documentLoader,
    now: new Date(NOW.add({ hours: 1 }).epochMilliseconds),
  });

test('Another implementation finds our badges good', async () => {
  const result = await verify(badge);
  expect(result.error?.errors?.map(({ message }) => message) ?? []).toEqual([]);
  expect(result.verified).toBe(true);
});

test('and notices what we notice', async () => {
  const { credentialSubject, proof } = badge;
  const changes: Partial<Record<keyof Badge, unknown>>[] = [
    { name: 'Meisterprüfung' },
    { validFrom: '2026-11-25T10:15:01Z' },
    { credentialSubject: { ...credentialSubject, id: badge.id } },
    { proof: { ...proof, created: '2026-11-25T10:15:01Z' } },
    { proof: { ...proof, proofValue: proof.proofValue.replace(/.$/, (last) => (last === '2' ? '3' : '2')) } },
  ];
  for (const change of changes) expect((await verify({ ...badge, ...change })).verified).toBe(false);
});
