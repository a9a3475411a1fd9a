import type { Argon2 } from '../src/index.ts';
import { importAesKey } from '../src/kdf.ts';
import { fromHex, pattern, toHex } from './hex.ts';
import ED25519 from './primitives/ed25519.json' with { type: 'json' };
import X25519 from './primitives/x25519.json' with { type: 'json' };
import type { Vectors } from './vector-types.ts';

type Package = typeof import('../src/index.ts') & typeof import('../src/files.ts') & typeof import('../src/public.ts');

/**
 * Checks the package against its vectors and gives what does not hold, in words. Runs in Node and in a page alike: it
 * touches nothing of either.
 */
export async function verifyVectors(jmd: Package, argon2: Argon2, vectors: Vectors): Promise<string[]> {
  const wrong: string[] = [];
  const expect = (what: string, said: unknown, wanted: unknown) => {
    if (JSON.stringify(said) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(said)}, not ${JSON.stringify(wanted)}`);
  };
  const reasonOf = (work: Promise<unknown>) =>
    work.then(
      () => 'opened',
      (error) => (jmd.isCryptoError(error) ? error.reason : String(error)),
    );

  for (const { what, hex } of vectors.cbor.valid)
    expect(`cbor ${what}`, toHex(jmd.encode(jmd.decode(fromHex(hex)))), hex);
  for (const { what, hex } of vectors.cbor.invalid) {
    let said = 'read';
    try {
      jmd.decode(fromHex(hex));
    } catch {
      said = 'refused';
    }
    expect(`cbor, ${what}`, said, 'refused');
  }
  for (const { password, same, salt, memoryKiB, iterations, authKey } of vectors.password) {
    for (const typed of [password, ...same]) {
      const keys = await jmd.derivePasswordKeys(
        typed,
        { salt: fromHex(salt), memoryKiB, iterations, parallelism: 1 },
        argon2,
      );
      expect('password', toHex(keys.authKey), authKey);
    }
  }
  for (const { root, kemPublic, signPublic, keyId } of vectors.root.identities) {
    const identity = await jmd.deriveIdentity(fromHex(root));
    expect(
      'identity',
      [toHex(identity.public.kem), toHex(identity.public.sign), toHex(identity.keyId)],
      [kemPublic, signPublic, keyId],
    );
  }
  for (const { key, root, nonce, sealed, ...context } of vectors.root.sealed) {
    const aes = await importAesKey(fromHex(key));
    expect('root sealed', toHex(await jmd.wrapRoot(aes, fromHex(root), context, fromHex(nonce))), sealed);
    expect('root opened', toHex(await jmd.unwrapRoot(aes, fromHex(sealed), context)), root);
    const other = jmd.unwrapRoot(aes, fromHex(sealed), { ...context, ref: 'other' });
    expect('root of another way in', await reasonOf(other), 'wrong_password');
  }
  for (const { secret, code, alsoTyped, authKey } of vectors.recoveryCode.valid) {
    expect('recovery code', jmd.formatRecoveryCode(fromHex(secret)), code);
    for (const typed of [code, ...alsoTyped]) {
      const read = jmd.parseRecoveryCode(typed);
      expect(`recovery code as ${typed}`, read.ok ? toHex(read.secret) : read.reason, secret);
    }
    expect('recovery key', toHex((await jmd.deriveRecoveryKeys(fromHex(secret))).authKey), authKey);
  }
  for (const { code, reason } of vectors.recoveryCode.invalid)
    expect('bad recovery code', jmd.parseRecoveryCode(code), { ok: false, reason });
  for (const { senderRoot, recipientRoot, secret, aad: _, sealed, ...facts } of vectors.wrap) {
    const [sender, recipient] = [
      await jmd.deriveIdentity(fromHex(senderRoot)),
      await jmd.deriveIdentity(fromHex(recipientRoot)),
    ];
    const context = { ...facts, recipientKeyId: recipient.keyId, wrappedBy: sender.keyId };
    expect('wrap', toHex(await jmd.unwrapSecret(context, fromHex(sealed), recipient.kem, sender.public.kem)), secret);
    const later = jmd.unwrapSecret(
      { ...context, epoch: facts.epoch + 1 },
      fromHex(sealed),
      recipient.kem,
      sender.public.kem,
    );
    expect('wrap of another epoch', await reasonOf(later), 'damaged');
  }
  for (const { newer, older, nonce, link, ...context } of vectors.caseKey) {
    const key = await jmd.importCaseKey(fromHex(newer), context.epoch);
    expect('link', toHex(await jmd.linkCaseKey(key, fromHex(older), context, fromHex(nonce))), link);
    expect('link opened', toHex(await jmd.openLink(key, fromHex(link), context)), older);
  }
  for (const vector of vectors.message) {
    const author = await jmd.deriveIdentity(fromHex(vector.authorRoot));
    const key = await jmd.importCaseKey(fromHex(vector.caseKey), vector.epoch);
    const before = jmd.peekHeader(fromHex(vector.envelope));
    const context = {
      ...{
        caseId: vector.caseId,
        thread: vector.thread,
        keyOf: (epoch: number) => (epoch === vector.epoch ? key : null),
      },
      senderOf: (id: string) =>
        id === vector.authorId ? { signPublic: author.public.sign, role: vector.role, member: true } : null,
      chain: before.prevHash ? { [vector.authorId]: { seq: before.seq - 1, hash: toHex(before.prevHash) } } : {},
    };
    const { body } = await jmd.openMessage(fromHex(vector.envelope), context);
    expect('message', body.text, vector.text);
    for (const { what, envelope, reason } of vector.refused) {
      expect(`message with ${what}`, await reasonOf(jmd.openMessage(fromHex(envelope), context)), reason);
    }
  }
  for (const { blobId, fileKey, content, sha256, chunks } of vectors.attachment) {
    const sealed = await jmd.sealFile(fromHex(content), blobId, fromHex(fileKey));
    expect('file', sealed.chunks.map(toHex), chunks);
    const file = { blobId, fileKey: fromHex(fileKey), size: content.length / 2, sha256: fromHex(sha256) };
    expect('file opened', toHex(await jmd.openFile(chunks.map(fromHex), file)), content);
  }
  for (const { root, purpose, nonce, plain, sealed } of vectors.draft) {
    const { selfKey } = await jmd.deriveIdentity(fromHex(root));
    expect('draft', toHex(await jmd.sealForSelf(selfKey, purpose, fromHex(plain), fromHex(nonce))), sealed);
    expect('draft opened', toHex(await jmd.openForSelf(selfKey, purpose, fromHex(sealed))), plain);
  }
  for (const { seed, context, nonce, file, sealed } of vectors.evidence) {
    const given = { ...file, content: fromHex(file.content) };
    expect('evidence', toHex(await jmd.sealEvidence(fromHex(seed), context, given, fromHex(nonce))), sealed);
    const opened = await jmd.openEvidence(fromHex(seed), context, fromHex(sealed));
    expect('evidence opened', { ...opened, content: toHex(opened.content) }, file);
  }
  for (const { one, other, words } of vectors.checkPhrase) {
    const keys = ({ kem, sign }: { kem: string; sign: string }) => ({ kem: fromHex(kem), sign: fromHex(sign) });
    expect('check phrase', await jmd.checkPhrase(keys(one), keys(other), argon2), words);
    expect('check phrase from the other side', await jmd.checkPhrase(keys(other), keys(one), argon2), words);
  }
  for (const { carrierPublic, at, chain, problem } of vectors.certificate) {
    expect('certificate', await jmd.judgeChain(chain.map(fromHex), [fromHex(carrierPublic)], at), problem);
  }
  const head = await jmd.followLog(vectors.keyLog.entries.map(fromHex), null);
  expect('key log', head && { seq: head.seq, hash: toHex(head.hash) }, vectors.keyLog.head);
  // Engines differ in what they refuse by themselves: under a key of small order S = 0 is good for any text.
  const zero = new Uint8Array(32);
  for (const key of ED25519.smallOrder) {
    for (const r of ED25519.smallOrder) {
      for (let text = 0; text < 8; text += 1) {
        const signature = Uint8Array.from([...fromHex(r), ...zero]);
        const said = await jmd.verify(fromHex(key), signature, Uint8Array.of(text));
        expect(`a signature with R ${r} under ${key}`, said, false);
      }
    }
  }
  const { kem, keyId } = await jmd.deriveIdentity(pattern(32, 1));
  const wrap = { what: 'case', subjectId: 'x', epoch: 1, recipientKeyId: keyId, recipientKind: 'client' } as const;
  for (const point of X25519.smallOrder) {
    const sealed = jmd.wrapSecret({ ...wrap, wrappedBy: keyId }, pattern(32, 2), kem, fromHex(point));
    expect(`sealing to ${point}`, await reasonOf(sealed), 'no_key');
  }
  return wrong;
}
