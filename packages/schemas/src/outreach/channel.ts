import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { localDate, uuid } from '../ids.ts';
import { PLATFORMS } from '../policy/values.ts';
import { CHANNEL_STATES, CONNECTOR_PLATFORMS, CONNECTORS } from './values.ts';

/** What was settled for a presence on a platform: what a policy asks for and no text can show. */
export const channelFacts = z.strictObject({
  /** Last day of the agreement as joint controllers; null where there is none. */
  jointControllerUntil: localDate.nullable(),
  privacyNotice: z.boolean(),
  imprint: z.boolean(),
  /** Day of the data-protection impact assessment. */
  dpiaOn: localDate.nullable(),
  /** Youngest people who are spoken to there, years; null where it is not known. */
  youngest: z.int().min(0).max(120).nullable(),
  /** The presence names the carrier, and that counsellors speak there. */
  disclosed: z.boolean(),
});
export type ChannelFacts = z.infer<typeof channelFacts>;

const count = z.int().min(0);

/** What a server says that it allows. Whatever it says nothing of is left out. */
export const channelLimits = z.object({
  text: z.object({
    graphemes: count.optional(),
    bytes: count.optional(),
    utf16: count.optional(),
    weighted: z.object({ max: count, perLink: count }).optional(),
  }),
  pictures: count.optional(),
  /** Characters of a description. */
  alt: count.optional(),
  pictureBytes: count.optional(),
  pictureTypes: z.array(z.string()).readonly().optional(),
});
export type ChannelLimits = z.infer<typeof channelLimits>;

/** A channel of a site. What signs in is no part of it: it is written, and never read back. */
const channelFields = z.strictObject({
  id: uuid,
  siteId: uuid,
  platform: z.enum(PLATFORMS),
  connector: z.enum(CONNECTORS),
  name: z.string().trim().min(1).max(120),
  /** Where the server is, for platforms with many of them. */
  serverUrl: webLink.nullable(),
  /** Handle, chat or address on the platform. */
  account: z.string().trim().min(1).max(200).nullable(),
  facts: channelFacts,
  state: z.enum(CHANNEL_STATES),
  revision: z.int().min(0),
});

type Fields = Pick<z.infer<typeof channelFields>, 'connector' | 'platform' | 'serverUrl' | 'account'>;

const fitsPlatform = ({ connector, platform }: Fields) =>
  connector === 'manual' || CONNECTOR_PLATFORMS[connector].includes(platform);
const hasServer = ({ connector, serverUrl }: Fields) => connector !== 'mastodon' || serverUrl !== null;
const hasAccount = ({ connector, account }: Fields) =>
  (connector !== 'bluesky' && connector !== 'telegram') || account !== null;

export const outreachChannel = channelFields.extend({
  hasSecret: z.boolean(),
  /** Null where its server was not asked yet, or says nothing. */
  limits: channelLimits.nullable(),
});
export type OutreachChannel = z.infer<typeof outreachChannel>;

/** A channel as somebody writes it. Broken is what the server finds out. */
export const channelDraft = channelFields
  .omit({ siteId: true })
  .extend({ state: z.enum(['active', 'paused']) })
  .refine(fitsPlatform, { path: ['connector'] })
  .refine(hasServer, { path: ['serverUrl'] })
  .refine(hasAccount, { path: ['account'] });
