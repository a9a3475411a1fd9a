import * as z from 'zod';
import { instant } from '../identity/common.ts';
import { BADGE_CONTEXT } from './values.ts';

const urn = z.string().regex(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** `did:key` of an Ed25519 key: whoever issues, and what their signatures are checked with. */
export const badgeIssuerId = z.string().regex(/^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
const [credentials, openBadges] = BADGE_CONTEXT;
const context = z.tuple([z.literal(credentials), z.literal(openBadges)]);
const words = z.string().min(1).max(2_000);

/**
 * A badge of one station: an OpenBadgeCredential of Open Badges 3.0, with a proof after `eddsa-jcs-2022`. It names nobody: its
 * subject is a random id that a device made. The proof covers every field, so check it on what was read, and parse after that.
 */
export const badge = z.strictObject({
  '@context': context,
  id: urn,
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('OpenBadgeCredential')]),
  issuer: z.strictObject({ id: badgeIssuerId, type: z.tuple([z.literal('Profile')]), name: words }),
  validFrom: instant,
  name: words,
  credentialSubject: z.strictObject({
    id: urn,
    type: z.tuple([z.literal('AchievementSubject')]),
    achievement: z.strictObject({
      /** Address of the station. */
      id: z.url().max(500),
      type: z.tuple([z.literal('Achievement')]),
      /** Title of the station, in German. */
      name: words,
      description: words,
      /** What somebody can do now: a line for each goal, `- Ich kann …`. */
      criteria: z.strictObject({ narrative: words }),
    }),
  }),
  proof: z.strictObject({
    type: z.literal('DataIntegrityProof'),
    cryptosuite: z.literal('eddsa-jcs-2022'),
    created: instant,
    verificationMethod: z.string().max(200),
    proofPurpose: z.literal('assertionMethod'),
    '@context': context,
    /** Signature, base58btc as a multibase. */
    proofValue: z.string().max(100),
  }),
});
export type Badge = z.infer<typeof badge>;
