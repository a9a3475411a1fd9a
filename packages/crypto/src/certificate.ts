import {
  type Bytes,
  equalBytes,
  fromBase64Url,
  randomBytes,
  sha256,
  toBase64Url,
  uuidBytes,
  uuidText,
} from './bytes.ts';
import { decode, type Encodable, encode } from './cbor.ts';
import { CryptoError } from './errors.ts';
import { importSeed, keyIdOf, type PublicKeys, sign, verify } from './identity.ts';

const CERTIFICATE_KINDS = ['site', 'member', 'team'] as const;

/** What is certified: that keys belong to a site's certifier, to a member, or to a team. */
export interface CertificateFacts {
  kind: (typeof CERTIFICATE_KINDS)[number];
  /** Key id of who certifies. */
  issuerKeyId: Bytes;
  /** The site for `site` and `team`, the account for `member`. */
  subjectId: string;
  subject: PublicKeys;
  /** Milliseconds since 1970, both inclusive. */
  notBefore: number;
  notAfter: number;
}

export interface Certificate extends CertificateFacts {
  subjectKeyId: Bytes;
  /** The bytes that the signature covers. */
  signed: Bytes;
  signature: Bytes;
}

/** A carrier's certificate key. Its seed is kept offline; its public half is pinned. */
export async function createCarrierKey(): Promise<{ seed: Bytes; public: Bytes; keyId: Bytes }> {
  const seed = randomBytes(32);
  const { public: raw } = await importSeed('Ed25519', seed);
  return { seed, public: raw, keyId: await carrierKeyIdOf(raw) };
}

/** The public half of a carrier's certificate key. */
export const carrierPublicOf = async (seed: Bytes): Promise<Bytes> => (await importSeed('Ed25519', seed)).public;

/** A carrier seals nothing, so its key id is taken over the signing key alone. */
export const carrierKeyIdOf = (signPublic: Bytes): Promise<Bytes> =>
  keyIdOf({ kem: new Uint8Array(), sign: signPublic });

/** Signs a certificate. @param issuer an Ed25519 private key, or the seed of one */
export async function issueCertificate(facts: CertificateFacts, issuer: CryptoKey | Bytes): Promise<Bytes> {
  const key = issuer instanceof Uint8Array ? (await importSeed('Ed25519', issuer)).privateKey : issuer;
  const signed = encode([
    'jmd/1/certificate',
    facts.kind,
    facts.issuerKeyId,
    uuidBytes(facts.subjectId),
    [facts.subject.kem, facts.subject.sign],
    facts.notBefore,
    facts.notAfter,
  ]);
  return encode([signed, await sign(key, signed)]);
}

const isBytes = (value: unknown, length: number) => value instanceof Uint8Array && value.length === length;

/** Reads a certificate without believing it. Throws `damaged` for anything else. */
export async function readCertificate(encoded: Uint8Array): Promise<Certificate> {
  try {
    const [signed, signature, ...more] = decode(encoded) as readonly Encodable[];
    const [label, kind, issuerKeyId, subjectId, keys, notBefore, notAfter, ...rest] = decode(
      signed as Uint8Array,
    ) as readonly Encodable[];
    const [kem, signPublic, ...others] = keys as readonly Encodable[];
    const known = CERTIFICATE_KINDS.find((each) => each === kind);
    const fits =
      label === 'jmd/1/certificate' &&
      known &&
      isBytes(issuerKeyId, 16) &&
      isBytes(kem, 32) &&
      // A team signs nothing.
      (isBytes(signPublic, 32) || (known === 'team' && isBytes(signPublic, 0))) &&
      isBytes(signature, 64) &&
      more.length + rest.length + others.length === 0 &&
      typeof notBefore === 'number' &&
      typeof notAfter === 'number';
    if (!fits) throw new CryptoError('damaged');
    const subject = { kem: kem as Bytes, sign: signPublic as Bytes };
    return {
      ...{ kind: known, issuerKeyId: issuerKeyId as Bytes, subjectId: uuidText(subjectId as Uint8Array), subject },
      ...{ notBefore, notAfter, subjectKeyId: await keyIdOf(subject) },
      ...{ signed: signed as Bytes, signature: signature as Bytes },
    };
  } catch {
    throw new CryptoError('damaged');
  }
}

export type ChainProblem = 'broken' | 'not_yet' | 'expired' | 'not_pinned';

/** Who certifies at a site vouches for members and the team; a member for the team's key alone; a team for nobody. */
const mayIssue = (issuer: Certificate['kind'] | 'carrier', kind: Certificate['kind']) =>
  kind !== 'site' && (issuer === 'site' || (issuer === 'member' && kind === 'team'));

/**
 * Judges a chain from the carrier down: each certificate signed by the one before, the first by a pinned carrier key.
 * Null where all is well. It has three at most: of who certifies at a site, of a member, of the team.
 * @param at milliseconds since 1970
 */
export async function judgeChain(
  chain: readonly Uint8Array[],
  pinnedCarrierKeys: readonly Bytes[],
  at: number,
): Promise<ChainProblem | null> {
  let issuer: { kind: Certificate['kind'] | 'carrier'; keyId: Bytes; sign: Bytes } | null = null;
  for (const encoded of chain) {
    const certificate: Certificate | null = await readCertificate(encoded).catch(() => null);
    if (!certificate) return 'broken';
    if (issuer === null) {
      for (const pinned of pinnedCarrierKeys) {
        const keyId = await carrierKeyIdOf(pinned);
        if (equalBytes(keyId, certificate.issuerKeyId)) issuer = { kind: 'carrier', keyId, sign: pinned };
      }
      if (issuer === null) return 'not_pinned';
      if (certificate.kind !== 'site') return 'broken';
    } else if (!mayIssue(issuer.kind, certificate.kind)) return 'broken';
    const fromIssuer = equalBytes(issuer.keyId, certificate.issuerKeyId);
    if (!fromIssuer || !(await verify(issuer.sign, certificate.signature, certificate.signed))) return 'broken';
    if (at < certificate.notBefore) return 'not_yet';
    if (at > certificate.notAfter) return 'expired';
    issuer = { kind: certificate.kind, keyId: certificate.subjectKeyId, sign: certificate.subject.sign };
  }
  return issuer === null ? 'not_pinned' : null;
}

/** Who asks a carrier to be the one who certifies at a site. */
export interface CertificateRequest {
  siteId: string;
  subject: PublicKeys;
}

/** A request as a line of text, to be handed over by any way: it holds no secret. */
export const writeCertificateRequest = ({ siteId, subject }: CertificateRequest): string =>
  toBase64Url(encode(['jmd/1/certify', uuidBytes(siteId), [subject.kem, subject.sign]]));

/** Throws `damaged` for anything that is no request. */
export function readCertificateRequest(text: string): CertificateRequest {
  try {
    const [label, siteId, keys, ...more] = decode(fromBase64Url(text.trim())) as readonly Encodable[];
    const [kem, signPublic, ...others] = keys as readonly Bytes[];
    const fits = label === 'jmd/1/certify' && kem?.length === 32 && signPublic?.length === 32;
    if (!fits || more.length + others.length > 0) throw new CryptoError('damaged');
    return { siteId: uuidText(siteId as Uint8Array), subject: { kem, sign: signPublic } };
  } catch {
    throw new CryptoError('damaged');
  }
}

/** Names a certificate: SHA-256 of its bytes. */
export const certificateHash = (encoded: Uint8Array): Promise<Bytes> => sha256(encoded);
