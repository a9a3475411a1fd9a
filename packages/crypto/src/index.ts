export { createArgon2Worker } from './argon2-client.ts';
export { type Bytes, fromBase64Url, randomBytes, sha256, toBase64Url, uuidBytes, uuidText } from './bytes.ts';
export { type CaseKey, createCaseKey, importCaseKey, type LinkContext, linkCaseKey, openLink } from './case-key.ts';
export { decode, type Encodable, encode } from './cbor.ts';
export { checkPhrase } from './check-phrase.ts';
export {
  answerDeviceRequest,
  checkDeviceKey,
  createDeviceRequest,
  type DeviceRequest,
  deviceCode,
  openDeviceAnswer,
  readDeviceCode,
} from './device-link.ts';
export { CryptoError, type CryptoReason, isCryptoError } from './errors.ts';
export { deriveIdentity, type Identity, type KemPair, keyIdOf, type PublicKeys, sign, verify } from './identity.ts';
export {
  type Author,
  type ChainState,
  envelopeHash,
  type KnownSender,
  type MessageFacts,
  newMessageId,
  type OpenContext,
  type OpenedMessage,
  openMessage,
  passOver,
  peekHeader,
  sealMessage,
} from './message.ts';
export type { Attachment, Body, BodyContent } from './message-body.ts';
export type { Header } from './message-header.ts';
export {
  type Argon2,
  derivePasswordKeys,
  type Kdf,
  newKdf,
  normalisePassword,
  type PasswordKeys,
} from './password.ts';
export {
  createRecoveryCode,
  deriveRecoveryKeys,
  formatRecoveryCode,
  parseRecoveryCode,
  type ReadRecoveryCode,
  type RecoveryCode,
  type RecoveryKeys,
} from './recovery-code.ts';
export { createDeviceKey, createRoot, type RootContext, unwrapRoot, wrapRoot } from './root.ts';
export { openForSelf, type SelfPurpose, sealForSelf } from './self.ts';
export { isSupported } from './supported.ts';
export {
  createTeamKey,
  importTeamKey,
  type TeamKey,
  teamKeyIdOf,
  unwrapSecret,
  type WrapContext,
  wrapSecret,
} from './wrap.ts';
