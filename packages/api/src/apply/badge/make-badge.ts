import { newProof, proofValueOf, signedBytes } from '@jmd-digital/crypto/badge';
import { BADGE_CONTEXT, type Badge, type Level, type Station } from '@jmd-digital/schemas';
import type { BadgeIssuer } from './badge-issuer.ts';

export interface BadgeFacts {
  station: Station;
  level: Level;
  /** Id of the badge itself, and the random one of whoever earned it. */
  id: string;
  subjectId: string;
  /** `2026-11-25T10:15:00Z` */
  at: string;
  publicUrl: string;
}

type Unsigned = Omit<Badge, 'proof'>;

/**
 * What a badge says, in German, and honestly: what was learned, at which level, and that nobody looked on (Open Badges 3.0,
 * appendix B).
 */
export function badgeOf({ station, level, id, subjectId, at, publicUrl }: BadgeFacts, issuer: string): Unsigned {
  return {
    '@context': [...BADGE_CONTEXT],
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'JMD digital' },
    validFrom: at,
    name: station.title,
    credentialSubject: {
      id: `urn:uuid:${subjectId}`,
      type: ['AchievementSubject'],
      achievement: {
        id: `${publicUrl}/apply/#/station/${station.id}`,
        type: ['Achievement'],
        name: station.title,
        description:
          `Station ${station.number} des Lernpfads „Von der Schule in den Beruf“ auf dem Sprachniveau ${level}. ` +
          'Selbst am Gerät erarbeitet, ohne Aufsicht.',
        criteria: { narrative: station.goals.map((goal) => `- ${goal}`).join('\n') },
      },
    },
  };
}

/** A badge with its proof. */
export async function signBadge(unsigned: Unsigned, issuer: BadgeIssuer): Promise<Badge> {
  const proof = newProof(issuer.id, unsigned.validFrom, unsigned['@context']);
  const signature = issuer.sign(await signedBytes(unsigned, proof));
  return { ...unsigned, proof: { ...proof, proofValue: proofValueOf(signature) } };
}
