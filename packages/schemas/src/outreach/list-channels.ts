import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { outreachChannel } from './channel.ts';

/** All channels of a site; a site has some dozens at most. */
export const listChannelsInput = z.object({ siteId: uuid });
export type ListChannelsInput = z.input<typeof listChannelsInput>;

export const listChannelsOutput = z.object({ channels: z.array(outreachChannel) });
export type ListChannelsOutput = z.infer<typeof listChannelsOutput>;

export const listChannelsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listChannelsExample: { input: ListChannelsInput } = { input: { siteId: EXAMPLE_ID } };
