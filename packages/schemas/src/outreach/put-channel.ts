import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { channelDraft, outreachChannel } from './channel.ts';
import { SECRET_CONNECTORS } from './values.ts';

/**
 * Writes a channel; `revision` is the one that it was changed from, 0 for a new one. A secret that is left out stays as
 * it is; null takes it away.
 */
export const putChannelInput = z
  .object({ siteId: uuid, channel: channelDraft, secret: z.string().min(1).max(500).nullable().optional() })
  .refine(
    ({ channel: { connector }, secret }) => !secret || (SECRET_CONNECTORS as readonly string[]).includes(connector),
    { path: ['secret'] },
  );
export type PutChannelInput = z.input<typeof putChannelInput>;

export const putChannelOutput = z.object({ channel: outreachChannel });
export type PutChannelOutput = z.infer<typeof putChannelOutput>;

export const putChannelReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'conflict',
] as const;

export const putChannelExample: { input: PutChannelInput } = {
  input: {
    siteId: EXAMPLE_ID,
    channel: {
      id: EXAMPLE_ID,
      platform: 'mastodon',
      connector: 'mastodon',
      name: 'Mastodon',
      serverUrl: 'https://social.example.org',
      account: null,
      facts: {
        jointControllerUntil: null,
        privacyNotice: true,
        imprint: true,
        dpiaOn: null,
        youngest: 16,
        disclosed: true,
      },
      state: 'active',
      revision: 0,
    },
    secret: 'Zugang',
  },
};
