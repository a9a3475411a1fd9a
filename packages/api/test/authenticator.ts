import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest();

/** User present, user verified; with data of a new credential. */
const PRESENT_AND_VERIFIED = 0x05;
const ATTESTED = 0x40;

/** A passkey in software (WebAuthn level 3): ES256, no attestation, a counter that grows with every use. */
export function createAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let counter = 0;

  const rpHash = () => sha256(new URL(origin).hostname);
  const clientData = (type: string, challenge: unknown, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const authData = (flags: number, count: number, rest: Uint8Array = new Uint8Array()) => {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE(count);
    return Buffer.concat([rpHash(), Buffer.of(flags), counted, rest]);
  };
  const envelope = (response: object) => ({
    ...{ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response },
  });

  return {
    /** What a browser answers to `startPasskey`. */
    register(options: Record<string, unknown>): Record<string, unknown> {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      // COSE key (RFC 9053, 7.1): {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
      const coordinate = (text: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(text, 'base64url')]);
      const cose = Buffer.concat([
        Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21),
        coordinate(x),
        Buffer.of(0x22),
        coordinate(y),
      ]);
      const data = authData(
        PRESENT_AND_VERIFIED | ATTESTED,
        counter,
        Buffer.concat([Buffer.alloc(16), length, id, cose]),
      );
      // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
      const attestationObject = Buffer.concat([
        Buffer.of(0xa3, 0x63),
        Buffer.from('fmt'),
        Buffer.of(0x64),
        Buffer.from('none'),
        Buffer.of(0x67),
        Buffer.from('attStmt'),
        Buffer.of(0xa0, 0x68),
        Buffer.from('authData'),
        Buffer.of(0x58, data.length),
        data,
      ]);
      return envelope({
        clientDataJSON: b64(clientData('webauthn.create', options.challenge, origin)),
        attestationObject: b64(attestationObject),
        transports: ['internal'],
      });
    },
    /** What a browser answers to the challenge of a sign-in. `change` does what a thief or a copy would do. */
    answer(
      options: Record<string, unknown>,
      change: { origin?: string; counter?: number } = {},
    ): Record<string, unknown> {
      counter += 1;
      const data = authData(PRESENT_AND_VERIFIED, change.counter ?? counter);
      const client = clientData('webauthn.get', options.challenge, change.origin ?? origin);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return envelope({
        clientDataJSON: b64(client),
        authenticatorData: b64(data),
        signature: b64(signature),
        userHandle: null,
      });
    },
  };
}
