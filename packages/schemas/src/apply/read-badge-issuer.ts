import * as z from 'zod';
import { badgeIssuerId } from './badge.ts';

/** Who issues the badges of this server. A badge of anybody else may be good, and is not one of these. */
export const readBadgeIssuerInput = z.object({});
export type ReadBadgeIssuerInput = z.input<typeof readBadgeIssuerInput>;

export const readBadgeIssuerOutput = z.object({ issuer: badgeIssuerId });
export type ReadBadgeIssuerOutput = z.infer<typeof readBadgeIssuerOutput>;

export const readBadgeIssuerReasons = ['invalid_input'] as const;

export const readBadgeIssuerExample: { input: ReadBadgeIssuerInput } = { input: {} };
