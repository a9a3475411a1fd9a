import type { ChannelFacts, ChannelLimits, DeliveryDecision, PostContent } from '@jmd-digital/schemas';
import type {
  ApprovalDecision,
  ApprovalStep,
  ChannelState,
  Connector,
  DeliveryError,
  DeliveryState,
  Platform,
  PostState,
} from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { siteId } from '../directory/site-id.ts';
import { bytes } from '../platform/bytes.ts';
import { moment, order } from '../platform/columns.ts';

/** Where a site posts (Kanal). What signs in there is sealed under the key of the installation. */
export const channel = pgTable(
  'channel',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    platform: text().$type<Platform>().notNull(),
    connector: text().$type<Connector>().notNull(),
    name: text().notNull(),
    serverUrl: text('server_url'),
    account: text(),
    sealedSecret: bytes('sealed_secret'),
    /** What was settled for the presence there: what policies ask for. */
    facts: jsonb().$type<ChannelFacts>().notNull(),
    state: text().$type<ChannelState>().notNull(),
    /** What its server said of itself, and when. */
    limits: jsonb().$type<ChannelLimits>(),
    limitsAt: moment('limits_at'),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('channel_by_site').on(t.siteId),
    check('channel_state', sql`${t.state} in ('active', 'paused', 'broken')`),
    check('channel_revision', sql`${t.revision} >= 1`),
    check('channel_secret', sql`${t.sealedSecret} is null or ${t.connector} in ('bluesky', 'mastodon', 'telegram')`),
  ],
);

/** What a site says outside (Beitrag). Its words are in its revisions. */
export const post = pgTable(
  'post',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    state: text().$type<PostState>().notNull(),
    /** The newest one. Written under the lock of this row. */
    revision: integer().notNull(),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('post_last_changed').on(t.siteId, t.changedAt, t.id),
    check('post_state', sql`${t.state} in ('draft', 'in_review', 'approved', 'released', 'archived')`),
    check('post_revision', sql`${t.revision} >= 1`),
  ],
);

/** Nothing that was written is overwritten. Authors are no foreign keys: their words stay after an account is erased. */
export const postRevision = pgTable(
  'post_revision',
  {
    postId: uuid('post_id')
      .notNull()
      .references(() => post.id, { onDelete: 'cascade' }),
    revision: integer().notNull(),
    content: jsonb().$type<PostContent>().notNull(),
    authorId: uuid('author_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.revision] }),
    // Where a picture is, or a consent: asked for by containment.
    index('post_revision_by_picture').using('gin', sql`(${t.content} -> 'pictures') jsonb_path_ops`),
  ],
);

/** What somebody said of a revision, for one step. The last word of a step counts. */
export const postApproval = pgTable(
  'post_approval',
  {
    id: uuid().primaryKey(),
    postId: uuid('post_id').notNull(),
    revision: integer().notNull(),
    step: text().$type<ApprovalStep>().notNull(),
    byId: uuid('by_id').notNull(),
    decision: text().$type<ApprovalDecision>().notNull(),
    note: text().notNull(),
    at: moment('at').notNull(),
    /** In which order they came: two may bear the same moment. */
    seq: order(),
  },
  (t) => [
    foreignKey({
      name: 'post_approval_of_revision',
      columns: [t.postId, t.revision],
      foreignColumns: [postRevision.postId, postRevision.revision],
    }).onDelete('cascade'),
    index('post_approval_by_post').on(t.postId, t.revision, t.seq),
    check('post_approval_decision', sql`${t.decision} in ('approve', 'change', 'reject')`),
  ],
);

export const postComment = pgTable(
  'post_comment',
  {
    id: uuid().primaryKey(),
    postId: uuid('post_id').notNull(),
    revision: integer().notNull(),
    authorId: uuid('author_id').notNull(),
    text: text().notNull(),
    at: moment('at').notNull(),
    seq: order(),
  },
  (t) => [
    foreignKey({
      name: 'post_comment_of_revision',
      columns: [t.postId, t.revision],
      foreignColumns: [postRevision.postId, postRevision.revision],
    }).onDelete('cascade'),
    index('post_comment_by_post').on(t.postId, t.seq),
  ],
);

/** One revision of a post on its way out of one channel (Ausspielung). */
export const delivery = pgTable(
  'delivery',
  {
    id: uuid().primaryKey(),
    postId: uuid('post_id').notNull(),
    revision: integer().notNull(),
    channelId: uuid('channel_id')
      .notNull()
      .references(() => channel.id, { onDelete: 'cascade' }),
    /** `2026-12-01T16:00`, as a person chose it. The moment follows from it and the zone. */
    plannedLocal: text('planned_local').notNull(),
    zone: text().notNull(),
    plannedAt: moment('planned_at').notNull(),
    state: text().$type<DeliveryState>().notNull(),
    attempt: integer().notNull().default(0),
    decision: jsonb().$type<DeliveryDecision>().notNull(),
    remoteId: text('remote_id'),
    remoteUrl: text('remote_url'),
    error: text().$type<DeliveryError>(),
    /** Written before the call that cannot be taken back, and gone once it is known how that ended. */
    sendingSince: moment('sending_since'),
    sentAt: moment('sent_at'),
    /** The time at which a post returns, as `planned_local` was then; empty for one that goes out once. */
    occurrence: text().notNull().default(''),
    /** When a call that certainly did nothing is made again. */
    retryAt: moment('retry_at'),
  },
  (t) => [
    foreignKey({
      name: 'delivery_of_revision',
      columns: [t.postId, t.revision],
      foreignColumns: [postRevision.postId, postRevision.revision],
    }).onDelete('cascade'),
    // The key of a delivery: nothing goes out of a channel twice. One that was given up or taken down makes room.
    uniqueIndex('delivery_once')
      .on(t.postId, t.revision, t.channelId, t.occurrence)
      .where(sql`${t.state} <> 'deleted'`),
    // A calendar is read channel by channel.
    index('delivery_by_channel').on(t.channelId, t.plannedLocal, t.id),
    index('delivery_by_post').on(t.postId),
    index('delivery_due').on(t.state, t.plannedAt),
    check(
      'delivery_state',
      sql`${t.state} in ('planned', 'queued', 'sending', 'sent', 'outcome_unknown', 'manual_pending', 'blocked', 'failed_permanent', 'deleted')`,
    ),
    check('delivery_occurrence', sql`${t.occurrence} ~ '^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2})?$'`),
    check('delivery_local', sql`${t.plannedLocal} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'`),
    check('delivery_attempt', sql`${t.attempt} >= 0`),
    check('delivery_sending', sql`(${t.state} = 'sending') = (${t.sendingSince} is not null)`),
    check('delivery_sent', sql`${t.state} <> 'sent' or (${t.sentAt} is not null and ${t.error} is null)`),
    check('delivery_not_sent', sql`${t.sentAt} is null or ${t.state} in ('sent', 'deleted')`),
    check('delivery_refused', sql`${t.state} <> 'failed_permanent' or ${t.error} is not null`),
  ],
);
