import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { linkDraft, shortLink } from './short-link.ts';

/**
 * Makes a short link, or changes where it leads; what is printed stays right. `conflict` where another site has this
 * campaign with this medium.
 */
export const putLinkInput = z.object({ siteId: uuid, link: linkDraft });
export type PutLinkInput = z.input<typeof putLinkInput>;

export const putLinkOutput = z.object({ link: shortLink });
export type PutLinkOutput = z.infer<typeof putLinkOutput>;

export const putLinkReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putLinkExample: { input: PutLinkInput } = {
  input: { siteId: EXAMPLE_ID, link: { campaign: 'offener-tag', medium: 'poster', url: 'https://jmd.example.org/' } },
};
