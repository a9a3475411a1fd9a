import type { SnippetOfSite } from '@jmd-digital/db';
import { snippetStateAt } from '@jmd-digital/domain/streetwork';
import type { AnswerSnippet } from '@jmd-digital/schemas';
import { moment } from '../counselling/view.ts';

/** An answer as it stands on a day. */
export const toSnippet = (
  { id, siteId, siteName, content, reviewBy, reviewedBy, reviewedAt, revision, changedAt }: SnippetOfSite,
  today: string,
): AnswerSnippet => ({
  ...{ id, siteId, siteName, ...content, reviewBy, revision, reviewedBy },
  state: snippetStateAt({ reviewedBy, reviewBy }, today),
  reviewedAt: reviewedAt && moment(reviewedAt),
  changedAt: moment(changedAt),
});
