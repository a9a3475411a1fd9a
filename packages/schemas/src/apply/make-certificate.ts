import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { type Badge, badge } from './badge.ts';
import { BADGE_CONTEXT } from './values.ts';

/** Most badges on one paper: one of each station. */
export const MAX_CERTIFICATE_BADGES = 8;

const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });
/** Longest name on a certificate, characters as people count them. */
const MAX_NAME = 120;
/** A letter may carry many marks; beyond this it is no name. */
const MAX_NAME_UNITS = 1_000;

/**
 * A name as somebody writes it, in any script: one line, without what cannot be seen and only moves other letters about. Joiners
 * stay, Persian needs them.
 */
const name = z
  .string()
  .max(MAX_NAME_UNITS)
  .refine((value) => value.isWellFormed())
  .transform((value) =>
    value
      .normalize('NFC')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .trim(),
  )
  .check(({ value, issues }) => {
    if ([...segmenter.segment(value)].length > MAX_NAME)
      issues.push({ ...{ code: 'too_big', origin: 'string', input: value }, maximum: MAX_NAME });
  });

/**
 * Makes one paper of badges that this server issued, each of another station. The name stands on the paper alone: nothing is
 * kept. Without one there is a line to write on.
 */
export const makeCertificateInput = z.object({
  name: name.optional(),
  badges: z.array(badge).min(1).max(MAX_CERTIFICATE_BADGES),
});
export type MakeCertificateInput = z.input<typeof makeCertificateInput>;

export const makeCertificateOutput = z.object({
  /** A PDF in base64, with the badges inside as `badges.json`. */
  pdf: z.base64(),
  fileName: z.string(),
  /** False where there is the line, also because a given name has letters that the paper cannot show. */
  nameShown: z.boolean(),
});
export type MakeCertificateOutput = z.infer<typeof makeCertificateOutput>;

export const makeCertificateReasons = ['invalid_input', 'rate_limited'] as const;

const exampleIssuer = `did:key:z6Mk${'A'.repeat(44)}`;
const exampleBadge: Badge = {
  '@context': [...BADGE_CONTEXT],
  id: `urn:uuid:${EXAMPLE_ID}`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: exampleIssuer, type: ['Profile'], name: 'JMD digital' },
  validFrom: '2026-11-25T10:15:00Z',
  name: 'Ich und meine Stärken',
  credentialSubject: {
    id: `urn:uuid:${EXAMPLE_ID}`,
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://jmd.example/apply/#/station/s1',
      type: ['Achievement'],
      name: 'Ich und meine Stärken',
      description: 'Station 1 des Lernpfads.',
      criteria: { narrative: '- Ich kann fünf Stärken nennen.' },
    },
  },
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-11-25T10:15:00Z',
    verificationMethod: `${exampleIssuer}#${exampleIssuer.slice('did:key:'.length)}`,
    proofPurpose: 'assertionMethod',
    '@context': [...BADGE_CONTEXT],
    proofValue: `z${'A'.repeat(87)}`,
  },
};

export const makeCertificateExample: { input: MakeCertificateInput } = {
  input: { name: 'Amal Haddad', badges: [exampleBadge] },
};
