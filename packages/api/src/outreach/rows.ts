import type {
  ChannelRow,
  DeliveryRow,
  PostApprovalRow,
  PostCommentRow,
  PostWithContent,
  TakeDownWithPlace,
} from '@jmd-digital/db';
import type { Approval, Delivery, OutreachChannel, PostComment, PostSummary, TakeDown } from '@jmd-digital/schemas';
import { moment } from '../counselling/view.ts';

/** A channel without what signs in there. */
export function toChannel({ sealedSecret, changedAt: _, limitsAt: __, ...row }: ChannelRow): OutreachChannel {
  return { ...row, hasSecret: sealedSecret !== null };
}

export const toPostSummary = ({ id, siteId, state, revision, content, changedAt }: PostWithContent): PostSummary => ({
  ...{ id, siteId, state, revision, title: content.title, purpose: content.purpose },
  changedAt: moment(changedAt),
});

export const toApproval = ({ revision, step, byId, decision, note, at }: Omit<PostApprovalRow, 'seq'>): Approval => ({
  ...{ revision, step, by: byId, decision, note, at: moment(at) },
});

export const toComment = ({ id, revision, authorId, text, at }: Omit<PostCommentRow, 'seq'>): PostComment => ({
  ...{ id, revision, by: authorId, text, at: moment(at) },
});

export const toDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  postId: row.postId,
  revision: row.revision,
  channelId: row.channelId,
  plannedLocal: row.plannedLocal,
  zone: row.zone,
  plannedAt: moment(row.plannedAt),
  state: row.state,
  decision: row.decision,
  attempt: row.attempt,
  remoteUrl: row.remoteUrl,
  error: row.error,
  occurrence: row.occurrence,
});

export const toTakeDown = (row: TakeDownWithPlace): TakeDown => ({
  id: row.id,
  deliveryId: row.deliveryId,
  postId: row.postId,
  title: row.title,
  channelId: row.channelId,
  channelName: row.channelName,
  platform: row.platform,
  remoteUrl: row.remoteUrl,
  reason: row.reason,
  state: row.state,
  attempt: row.attempt,
  error: row.error,
  askedAt: moment(row.askedAt),
  doneAt: row.doneAt && moment(row.doneAt),
});
