import { expect, test } from 'vitest';
import { argon2 } from './argon2.ts';
import { createCaseKey, importCaseKey, linkCaseKey, openLink } from './case-key.ts';
import { deriveIdentity } from './identity.ts';
import { derivePasswordKeys, newKdf } from './password.ts';
import { formatRecoveryCode, parseRecoveryCode } from './recovery-code.ts';
import { createRoot, unwrapRoot, wrapRoot } from './root.ts';
import { createTeamKey, importTeamKey, unwrapSecret, type WrapContext, wrapSecret } from './wrap.ts';

const CASE = '0193c0de-0000-7000-8000-00000000000a';

test('A key reaches the one it was sealed to, from the one who sealed it', async () => {
  const [client, stranger] = [await deriveIdentity(createRoot()), await deriveIdentity(createRoot())];
  const team = await createTeamKey();
  const secret = createCaseKey();
  const context: WrapContext = {
    ...{ what: 'case', subjectId: CASE, epoch: 1, recipientKind: 'team' },
    ...{ recipientKeyId: team.keyId, wrappedBy: client.keyId },
  };
  const sealed = await wrapSecret(context, secret, client.kem, team.public);
  expect(sealed).toHaveLength(80);
  const member = await importTeamKey(team.seed);
  expect(await unwrapSecret(context, sealed, member.kem, client.public.kem)).toEqual(secret);
  const refused = [
    () => unwrapSecret(context, sealed, member.kem, stranger.public.kem),
    () => unwrapSecret(context, sealed, stranger.kem, client.public.kem),
    () => unwrapSecret({ ...context, epoch: 2 }, sealed, member.kem, client.public.kem),
    () => unwrapSecret({ ...context, what: 'internal' }, sealed, member.kem, client.public.kem),
  ];
  for (const open of refused) await expect(open()).rejects.toMatchObject({ reason: 'damaged' });
});

test('The newest key of a case leads to the one before', async () => {
  const [older, newerRaw] = [createCaseKey(), createCaseKey()];
  const newer = await importCaseKey(newerRaw, 2);
  const context = { what: 'case', caseId: CASE, epoch: 2 } as const;
  const link = await linkCaseKey(newer, older, context);
  expect(link).toHaveLength(60);
  expect(await openLink(newer, link, context)).toEqual(older);
  await expect(openLink(newer, link, { ...context, epoch: 3 })).rejects.toMatchObject({ reason: 'damaged' });
});

test('A password opens the root in whatever form its letters come', async () => {
  const kdf = newKdf();
  const root = createRoot();
  const context = { accountId: CASE, method: 'password', ref: '' } as const;
  const composed = await derivePasswordKeys('p+ß&%20€" ö'.normalize('NFC'), kdf, argon2);
  const sealed = await wrapRoot(composed.wrapKey, root, context);
  const apart = await derivePasswordKeys('p+ß&%20€" ö'.normalize('NFD'), kdf, argon2);
  expect(apart.authKey).toEqual(composed.authKey);
  expect(await unwrapRoot(apart.wrapKey, sealed, context)).toEqual(root);
  const wrong = await derivePasswordKeys('p+ß&%20€" o', kdf, argon2);
  await expect(unwrapRoot(wrong.wrapKey, sealed, context)).rejects.toMatchObject({ reason: 'wrong_password' });
  await expect(derivePasswordKeys('x', { ...kdf, iterations: 1 }, argon2)).rejects.toMatchObject({
    reason: 'unsupported',
  });
});

test('A recovery code finds every wrong symbol and every swap', () => {
  const secret = crypto.getRandomValues(new Uint8Array(16));
  const code = formatRecoveryCode(secret);
  expect(parseRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, secret });
  const symbols = [...code.replaceAll('-', '')];
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  for (let i = 0; i < symbols.length; i += 1) {
    for (const other of alphabet) {
      if (other === symbols[i]) continue;
      expect(parseRecoveryCode(symbols.with(i, other).join(''))).toMatchObject({ ok: false });
    }
    for (let j = i + 1; j < symbols.length; j += 1) {
      if (symbols[i] === symbols[j]) continue;
      const swapped = symbols.with(i, symbols[j] ?? '').with(j, symbols[i] ?? '');
      expect(parseRecoveryCode(swapped.join(''))).toMatchObject({ ok: false });
    }
  }
});
