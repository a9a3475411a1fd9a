import type { NotSent, RefusalReason, Refused, Removed, Unknown } from './channel.ts';
import type { Answer } from './request.ts';

type Answered = Extract<Answer, { kind: 'answered' }>;

export const succeeded = (answer: Answer): answer is Answered =>
  answer.kind === 'answered' && answer.status >= 200 && answer.status < 300;

/** Refusals for which the channel is to blame: once it is mended, the same post may go. */
const OF_THE_CHANNEL: Readonly<Record<number, RefusalReason>> = {
  ...{ 401: 'sign_in', 403: 'not_allowed', 404: 'not_found', 410: 'not_found' },
};

/**
 * What an answer other than success means for something that was to be done once. A server that fails (5xx) or ran out of
 * time (408) may have done it all the same; success without the expected content is no less unclear.
 */
export function failure(answer: Answer): Refused | NotSent | Unknown {
  if (answer.kind === 'bad_address') return { kind: 'refused', reason: 'bad_address', permanent: false };
  if (answer.kind !== 'answered') return { kind: answer.kind };
  const { status, headers } = answer;
  if (status === 429) return notSent(retryAfter(headers));
  if (status === 408 || status >= 500 || status < 300) return { kind: 'unknown' };
  if (status < 400) return { kind: 'refused', reason: 'moved', permanent: false };
  const reason = OF_THE_CHANNEL[status];
  if (reason) return { kind: 'refused', reason, permanent: false };
  return { kind: 'refused', reason: status === 413 ? 'too_large' : 'invalid', permanent: true };
}

export const notSent = (retryAfterMs: number | undefined): NotSent => ({
  ...{ kind: 'not_sent' },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** The same before anything was published, where nothing is lost by doing it again. */
export function repeatable(failed: Refused | NotSent | Unknown): Refused | NotSent {
  return failed.kind === 'unknown' ? { kind: 'not_sent' } : failed;
}

/** The same where a picture was uploaded: what is refused for good is the picture, not the post. */
export const ofPicture = (failed: Refused | NotSent): Refused | NotSent =>
  failed.kind === 'refused' && failed.permanent ? { ...failed, reason: 'picture' } : failed;

/** The same for what is taken down. */
export function notRemoved(failed: Refused | NotSent | Unknown): Removed {
  if (failed.kind === 'refused') return failed;
  return { ...failed, kind: 'not_removed' };
}

/**
 * When a server wants to be asked again: `Retry-After` (RFC 9110, 10.2.3), else the moment at which a limit is lifted, as
 * Mastodon (ISO 8601) and Bluesky (seconds since 1970) name it.
 */
function retryAfter(headers: Headers): number | undefined {
  const after = headers.get('retry-after');
  if (after && /^\d+$/.test(after)) return Number(after) * 1000;
  const reset = headers.get('ratelimit-reset');
  const moment = reset && /^\d+$/.test(reset) ? Number(reset) * 1000 : undefined;
  const until = moment ?? Date.parse(after ?? headers.get('x-ratelimit-reset') ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - Date.now());
}
