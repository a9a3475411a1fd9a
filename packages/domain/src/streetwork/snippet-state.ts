import type { SnippetState } from '@jmd-digital/schemas/values';

/** What the state of an answer follows from. */
export interface ReviewedUntil {
  /** Null where nobody has looked through this revision. */
  reviewedBy: string | null;
  /** The last day on which it may be sent without a look. */
  reviewBy: string;
}

/** The state of an answer on a day (`YYYY-MM-DD`, local). A device asks anew each day: nobody tells it that one has expired. */
export function snippetStateAt({ reviewedBy, reviewBy }: ReviewedUntil, today: string): SnippetState {
  if (reviewedBy === null) return 'draft';
  return today <= reviewBy ? 'reviewed' : 'expired';
}

/** Whether it may be sent as it is. Everything else wants somebody to read it and its sources first. */
export const maySendUnseen = (snippet: ReviewedUntil, today: string): boolean =>
  snippetStateAt(snippet, today) === 'reviewed';

/**
 * Whether somebody can say on a day that an answer is right until another one: a year ahead at most, for laws and forms change
 * at the turn of each.
 */
export const isReviewDay = (reviewBy: string, today: string): boolean =>
  today <= reviewBy && reviewBy <= `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
