import * as z from 'zod';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { uuid } from '../ids.ts';
import { LOCALES } from '../locales.ts';
import { ACCOUNT_KINDS, DEVICE_LABELS, FACTOR_KINDS, MAX_LOGIN_NAME, MIN_LOGIN_NAME, ROLE_NAMES } from './values.ts';

/** Bytes as unpadded base64url (RFC 4648, 5). `min` and `max` count bytes, not characters. */
export function base64Url(min: number, max: number = min) {
  const length = (bytes: number) => Math.ceil((bytes * 4) / 3);
  return z
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .min(length(min))
    .max(length(max))
    .refine((text) => text.length % 4 !== 1);
}

/** What the device derives from the password and proves its knowledge with: 32 bytes. */
export const authKey = base64Url(32);

/** Argon2id settings (RFC 9106). Weaker ones than 19 MiB and two passes are refused; the upper ends protect old phones. */
export const kdf = z.object({
  salt: base64Url(16),
  memoryKiB: z.int().min(19_456).max(262_144),
  iterations: z.int().min(2).max(10),
  parallelism: z.literal(1),
});
export type Kdf = z.infer<typeof kdf>;

/** The account's root key, sealed under a key that only devices have: nonce, 32 bytes, tag. */
export const sealedRoot = base64Url(60);

/** Public halves of an identity: X25519 for sealing, Ed25519 for signing, and the id that names the pair. */
export const publicKeys = z.object({ kem: base64Url(32), sign: base64Url(32), keyId: base64Url(16) });
export type PublicKeys = z.infer<typeof publicKeys>;

/** Where the log of public keys stands: the number of its newest entry, and that entry's hash. */
export const logHead = z.object({ seq: z.int().min(1), hash: base64Url(32) });
export type LogHead = z.infer<typeof logHead>;

/** What the keys at a site are checked with, besides what the device has seen before. */
export const trust = z.object({
  carrierId: uuid,
  /** Public half of the carrier's certificate key (Ed25519); null where it certifies nobody yet. */
  carrierKey: base64Url(32).nullable(),
  /** Certificates at the site that were not revoked: of its certifiers, its members and its team. */
  certificates: z.array(base64Url(1, 2000)),
  /** Null before the first key. */
  logHead: logHead.nullable(),
});
export type Trust = z.infer<typeof trust>;

/** A login name as typed; `domain` normalises and judges it. */
export const loginName = z.string().min(1).max(200);

/** How long a login name may be after it was normalised, characters. */
export const LOGIN_NAME_LENGTH = { min: MIN_LOGIN_NAME, max: MAX_LOGIN_NAME } as const;

/** The device that a session belongs to. `public` is the Ed25519 key that signs each of its requests. */
export const device = z.object({
  public: base64Url(32),
  label: z.enum(DEVICE_LABELS),
  /** Somebody else's or a shared one: keys stay in memory, and the session ends by itself. */
  shared: z.boolean(),
});
export type Device = z.infer<typeof device>;

/** A moment in UTC, `2026-11-25T10:15:00Z`. */
export const instant = z.iso.datetime({ offset: true });

/** A role and where it is held. Site and carrier are null where the role has another scope. */
export const membership = z.object({
  id: uuid,
  role: z.enum(ROLE_NAMES),
  carrierId: uuid.nullable(),
  siteId: uuid.nullable(),
});
export type Membership = z.infer<typeof membership>;

/** An account as its owner sees it. */
export const ownAccount = z.object({
  id: uuid,
  kind: z.enum(ACCOUNT_KINDS),
  loginName: z.string(),
  locale: z.enum(LOCALES),
  publicKeys,
  keyVersion: z.int().min(1),
  memberships: z.array(membership),
  /** Staff only; null for clients. */
  publicName: z.string().nullable(),
  /** What they counsel in and on; empty for clients. */
  languages: z.array(z.enum(COUNSELLING_LANGUAGES)),
  topics: z.array(z.enum(TOPICS)),
  /** Staff have to set up a second factor before anything else. */
  needsFactor: z.boolean(),
  hasRecovery: z.boolean(),
  hasNoticeAddress: z.boolean(),
});
export type OwnAccount = z.infer<typeof ownAccount>;

/** A sign-in that came to its end. The session's token goes into a cookie and never into an answer. */
export const signedIn = z.object({
  kind: z.literal('signed-in'),
  account: ownAccount,
  sessionId: uuid,
  /** Until when the session may do what asks for a fresh proof; null where it may not now. */
  elevatedUntil: instant.nullable(),
  /** The root key, sealed under the password's key. */
  sealedRoot,
});
export type SignedIn = z.infer<typeof signedIn>;

/** Staff: the password was right, now the second factor. */
export const secondFactorWanted = z.object({
  kind: z.literal('second-factor'),
  /** Stands for this sign-in for five minutes. */
  ticket: z.string(),
  methods: z.array(z.enum([...FACTOR_KINDS, 'backup-code'])),
  /** `PublicKeyCredentialRequestOptionsJSON` of WebAuthn; null without a passkey. */
  passkeyOptions: z.record(z.string(), z.unknown()).nullable(),
});
export type SecondFactorWanted = z.infer<typeof secondFactorWanted>;

/** A proof by a second factor. */
export const factorProof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('totp'), code: z.string().max(20) }),
  z.object({ kind: z.literal('backup-code'), code: z.string().max(40) }),
  z.object({ kind: z.literal('passkey'), response: z.record(z.string(), z.unknown()) }),
]);
export type FactorProof = z.infer<typeof factorProof>;

/** What a procedure answers that has nothing to tell. */
export const done = z.object({ done: z.literal(true) });
