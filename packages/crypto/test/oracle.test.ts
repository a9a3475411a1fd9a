/**
 * A second implementation of the formats, on @noble alone, held against the same vectors. It shares no line with the
 * package: its own reader of the encoding, HPKE's auth mode by hand from RFC 9180, everything else from the README.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { argon2id } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, test } from 'vitest';
import { fromHex, toHex } from './hex.ts';
import { cipherAt, keySchedule, sharedSecret } from './noble-hpke.ts';
import { VECTORS } from './read-vectors.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const derive = (secret: Uint8Array, info: string, length: number, salt: Uint8Array = new Uint8Array()) =>
  hkdf(sha256, secret, salt, utf8(info), length);
const uuid = (text: string) => fromHex(text.replaceAll('-', ''));

/** Reads the CBOR that occurs here. */
function read(bytes: Uint8Array): unknown {
  let at = 0;
  const take = (n: number) => {
    at += n;
    return bytes.slice(at - n, at);
  };
  const item = (): unknown => {
    const [first = 0] = take(1);
    if (first === 0xf6) return null;
    if (first >= 0xf4 && first <= 0xf5) return first === 0xf5;
    const info = first & 31;
    const n = info < 24 ? info : take(2 ** (info - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
    if (first >> 5 === 0) return n;
    if (first >> 5 === 2) return take(n);
    if (first >> 5 === 3) return new TextDecoder().decode(take(n));
    return Array.from({ length: n }, item);
  };
  return item();
}

/** Writes the CBOR that occurs here. */
function write(value: unknown): Uint8Array {
  const head = (major: number, n: number) => {
    if (n < 24) return Uint8Array.of((major << 5) | n);
    const size = [1, 2, 4, 8].find((bytes) => n < 2 ** (8 * bytes)) ?? 8;
    const hex = n.toString(16).padStart(size * 2, '0');
    return concat(Uint8Array.of((major << 5) | (24 + Math.log2(size))), fromHex(hex));
  };
  if (value === null) return Uint8Array.of(0xf6);
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return concat(head(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  const items = value as unknown[];
  return concat(head(4, items.length), ...items.map(write));
}

const open = (key: Uint8Array, sealed: Uint8Array, aad: Uint8Array) =>
  gcm(key, sealed.slice(0, 12), aad).decrypt(sealed.slice(12));

function identity(root: Uint8Array) {
  const [kem, sign] = [derive(root, 'jmd/1/identity-kem', 32), derive(root, 'jmd/1/identity-sign', 32)];
  const [kemPublic, signPublic] = [x25519.getPublicKey(kem), ed25519.getPublicKey(sign)];
  const keyId = sha256(write(['jmd/1/key-id', kemPublic, signPublic])).slice(0, 16);
  return { kem, sign, kemPublic, signPublic, keyId };
}

test('passwords', () => {
  for (const { password, salt, memoryKiB, iterations, stretched, authKey } of VECTORS.password) {
    const hash = argon2id(utf8(password.normalize('NFC')), fromHex(salt), {
      m: memoryKiB,
      t: iterations,
      p: 1,
      dkLen: 32,
    });
    expect(toHex(hash)).toBe(stretched);
    expect(toHex(derive(hash, 'jmd/1/auth', 32))).toBe(authKey);
  }
});

test('identities and sealed roots', () => {
  for (const { root, kemPublic, signPublic, keyId } of VECTORS.root.identities) {
    const own = identity(fromHex(root));
    expect([own.kemPublic, own.signPublic, own.keyId].map(toHex)).toEqual([kemPublic, signPublic, keyId]);
  }
  for (const { key, root, accountId, method, ref, sealed } of VECTORS.root.sealed) {
    expect(toHex(open(fromHex(key), fromHex(sealed), write(['jmd/1/root', accountId, method, ref])))).toBe(root);
  }
});

test('recovery keys', () => {
  for (const { secret, authKey } of VECTORS.recoveryCode.valid) {
    expect(toHex(derive(fromHex(secret), 'jmd/1/recovery-auth', 32))).toBe(authKey);
  }
});

/** Opens in auth mode with AES-256-GCM. */
function openAuth(
  enc: Uint8Array,
  ciphertext: Uint8Array,
  aad: Uint8Array,
  info: Uint8Array,
  recipient: Uint8Array,
  sender: Uint8Array,
) {
  const schedule = keySchedule(2, 2, sharedSecret(enc, recipient, sender), info);
  return cipherAt(2, schedule, 0, aad).decrypt(ciphertext);
}

test('wraps', () => {
  for (const { senderRoot, recipientRoot, secret, aad, sealed, ...facts } of VECTORS.wrap) {
    const [sender, recipient] = [identity(fromHex(senderRoot)), identity(fromHex(recipientRoot))];
    const context = [
      'jmd/1/wrap',
      facts.what,
      facts.subjectId,
      facts.epoch,
      recipient.keyId,
      facts.recipientKind,
      sender.keyId,
    ];
    expect(toHex(write(context))).toBe(aad);
    const bytes = fromHex(sealed);
    const opened = openAuth(
      bytes.slice(0, 32),
      bytes.slice(32),
      fromHex(aad),
      utf8('jmd/1/wrap'),
      recipient.kem,
      sender.kemPublic,
    );
    expect(toHex(opened)).toBe(secret);
  }
});

test('links between epochs', () => {
  for (const { what, caseId, epoch, newer, older, link } of VECTORS.caseKey) {
    const key = derive(fromHex(newer), 'jmd/1/link', 32);
    expect(toHex(open(key, fromHex(link), write(['jmd/1/link', what, caseId, epoch])))).toBe(older);
  }
});

test('messages', () => {
  for (const vector of VECTORS.message) {
    const [header, nonce, commitment, ciphertext] = read(fromHex(vector.envelope)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const fields = read(header) as unknown[];
    expect(fields.slice(0, 2)).toEqual([1, 1]);
    expect([fields[2], fields[6]].map((each) => toHex(each as Uint8Array))).toEqual(
      [uuid(vector.caseId), uuid(vector.authorId)].map(toHex),
    );
    const okm = derive(
      fromHex(vector.caseKey),
      `jmd/1/message/${fields[3]}/${fields[11]}`,
      64,
      fields[5] as Uint8Array,
    );
    expect(toHex(commitment)).toBe(toHex(okm.slice(32)));
    const padded = gcm(okm.slice(0, 32), nonce, header).decrypt(ciphertext);
    expect(padded).toHaveLength(fields[14] as number);
    const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
    expect(padded.slice(4 + length).every((byte) => byte === 0)).toBe(true);
    const body = read(padded.slice(4, 4 + length)) as unknown[];
    expect(body[0]).toBe(vector.text);
    const unsigned = write([...body.slice(0, 5), null]);
    expect(toHex(unsigned)).toBe(vector.body);
    const signed = write(['jmd/1/author', sha256(concat(header, unsigned))]);
    const author = identity(fromHex(vector.authorRoot));
    expect(ed25519.verify(body[5] as Uint8Array, signed, author.signPublic)).toBe(true);
    expect(toHex(fields[8] as Uint8Array)).toBe(toHex(author.keyId));
  }
});

test('files and drafts', () => {
  for (const { blobId, fileKey, content, sha256: hash, chunks } of VECTORS.attachment) {
    const plain = concat(
      ...chunks.map((chunk, index) => {
        const nonce = concat(new Uint8Array(8), Uint8Array.of(0, 0, 0, index));
        // `last` is the one boolean that is encoded anywhere: true is 0xf5.
        const aad = concat(
          Uint8Array.of(0x84),
          write('jmd/1/file'),
          write(uuid(blobId)),
          write(index),
          Uint8Array.of(0xf5),
        );
        return gcm(fromHex(fileKey), nonce, aad).decrypt(fromHex(chunk));
      }),
    );
    expect(toHex(plain.slice(0, content.length / 2))).toBe(content);
    expect(toHex(sha256(fromHex(content)))).toBe(hash);
  }
  for (const { root, purpose, plain, sealed } of VECTORS.draft) {
    const padded = open(derive(fromHex(root), 'jmd/1/self', 32), fromHex(sealed), write(['jmd/1/self', ...purpose]));
    const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
    expect(toHex(padded.slice(4, 4 + length))).toBe(plain);
  }
});

test('certificates and the log of keys', () => {
  for (const { chain, carrierPublic, problem } of VECTORS.certificate.filter((each) => each.problem === null)) {
    let issuer = fromHex(carrierPublic);
    for (const encoded of chain) {
      const [signed, signature] = read(fromHex(encoded)) as [Uint8Array, Uint8Array];
      expect(ed25519.verify(signature, signed, issuer)).toBe(true);
      issuer = (read(signed) as (typeof issuer)[][])[4]?.[1] ?? issuer;
    }
    expect(problem).toBeNull();
  }
  const hashes = VECTORS.keyLog.entries.map((entry) => toHex(sha256(fromHex(entry))));
  const named = VECTORS.keyLog.entries.map((entry) => (read(fromHex(entry)) as unknown[])[1] as Uint8Array | null);
  expect(named.map((hash) => hash && toHex(hash))).toEqual([null, ...hashes.slice(0, -1)]);
  expect(hashes.at(-1)).toBe(VECTORS.keyLog.head.hash);
});
