import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { streamTicket } from './stream.ts';

/** A ticket for the stream of a site's inbox: every case there, without what is said in it. */
export const followInboxInput = z.object({ siteId: uuid });
export type FollowInboxInput = z.input<typeof followInboxInput>;

export const followInboxOutput = streamTicket;
export type FollowInboxOutput = z.infer<typeof followInboxOutput>;

export const followInboxReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const followInboxExample: { input: FollowInboxInput } = { input: { siteId: EXAMPLE_ID } };
