/**
 * What needs no secret: encodings, the readable half of messages, certificates, the log of keys. All that a server may
 * use of this package.
 */
export type { Bytes } from './bytes.ts';
export { decode, type Encodable, encode } from './cbor.ts';
export {
  type Certificate,
  type CertificateFacts,
  type CertificateRequest,
  type ChainProblem,
  carrierKeyIdOf,
  carrierPublicOf,
  certificateHash,
  createCarrierKey,
  issueCertificate,
  judgeChain,
  readCertificate,
  readCertificateRequest,
  writeCertificateRequest,
} from './certificate.ts';
export { type CryptoError, isCryptoError } from './errors.ts';
export { keyIdOf, type PublicKeys } from './identity.ts';
export { decodeLogEntry, encodeLogEntry, followLog, type KeyLogEntry, type KeyLogHead } from './key-log.ts';
export { peekHeader } from './message.ts';
export type { Header } from './message-header.ts';
