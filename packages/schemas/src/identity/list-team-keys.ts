import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, instant, publicKeys, trust } from './common.ts';

/** The team keys of a site: all epochs, the own wraps, who is a member and who still lacks the newest key. */
export const listTeamKeysInput = z.object({ siteId: uuid });
export type ListTeamKeysInput = z.input<typeof listTeamKeysInput>;

export const listTeamKeysOutput = z.object({
  epochs: z.array(z.object({ epoch: z.int().min(1), keyId: base64Url(16), public: base64Url(32), createdAt: instant })),
  wraps: z.array(
    z.object({ epoch: z.int().min(1), recipientKeyId: base64Url(16), sealed: base64Url(80), wrappedBy: base64Url(16) }),
  ),
  /** Current members who may hold the key, with the epochs that they hold. */
  members: z.array(z.object({ accountId: uuid, publicName: z.string(), publicKeys, epochs: z.array(z.int()) })),
  /** Public keys of everyone who wrapped something that is listed here, members or not. */
  wrappers: z.array(publicKeys),
  trust,
  /** Someone left since the newest epoch began: the next member online makes another one. */
  rotationDue: z.boolean(),
});
export type ListTeamKeysOutput = z.infer<typeof listTeamKeysOutput>;

export const listTeamKeysReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listTeamKeysExample: { input: ListTeamKeysInput } = { input: { siteId: EXAMPLE_ID } };
