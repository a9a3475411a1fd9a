import type { ErrorReason, ErrorShape, FieldReason } from '@jmd-digital/schemas';

const BRAND = '@jmd-digital/sdk/JmdError';

/**
 * What every failed call throws, whatever went wrong: the API refused, the network is gone, time ran out.
 * Recognise it with `isJmdError`, which also works across two copies of this package.
 */
export class JmdError extends Error {
  override readonly name = 'JmdError';
  /** @internal */
  readonly brand = BRAND;
  /** Class of failure: the API's code, or `NETWORK` and `TIMEOUT`, where no answer came. */
  readonly code: string;
  /** From a closed list; a later minor version may add to it, so keep a default branch. */
  readonly reason: ErrorReason;
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** Field path to the reason it was refused. */
  readonly fieldErrors: Readonly<Record<string, FieldReason>>;
  /** The same call may succeed later without a change. */
  readonly retryable: boolean;
  /** How long to wait before that, milliseconds, where the API said so. */
  readonly retryAfterMs: number | undefined;
  /** Names the request in the server's log; undefined where no answer came. */
  readonly requestId: string | undefined;

  constructor(
    shape: Partial<ErrorShape> & Pick<ErrorShape, 'code' | 'reason' | 'retryable'>,
    more: { status?: number | undefined; cause?: unknown } = {},
  ) {
    super(`JMD digital: ${shape.reason} (${shape.code})`, { cause: more.cause });
    this.code = shape.code;
    this.reason = shape.reason;
    this.status = more.status;
    this.fieldErrors = shape.fieldErrors ?? {};
    this.retryable = shape.retryable;
    this.retryAfterMs = shape.retryAfterMs;
    this.requestId = shape.requestId;
  }
}

/** Whether a caught value is an error of this SDK. Goes by a brand, not by `instanceof`. */
export function isJmdError(value: unknown): value is JmdError {
  return typeof value === 'object' && value !== null && (value as { brand?: unknown }).brand === BRAND;
}

/** What was thrown on the way, where no answer came: by `fetch`, or while the answer was read. */
export function toJmdError(thrown: unknown): JmdError {
  if (isJmdError(thrown)) return thrown;
  return new JmdError({ code: 'NETWORK', reason: 'unavailable', retryable: true }, { cause: thrown });
}

/**
 * The error that an answer tells of.
 * @param data what the answer's error says of itself; anything but our shape comes from a proxy or another server
 */
export function errorOfAnswer(response: Response, data: unknown): JmdError {
  const { status } = response;
  if (isErrorShape(data)) return new JmdError(data, { status });
  // A success that is none of ours is the sign-in page of a network: it goes away.
  const retryable = status === 429 || status >= 500 || response.ok;
  const retryAfterMs = retryAfter(response.headers.get('retry-after'));
  return new JmdError(
    {
      code: `HTTP_${status}`,
      reason: retryable ? 'unavailable' : 'internal',
      retryable,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    },
    { status },
  );
}

function isErrorShape(data: unknown): data is ErrorShape {
  const { code, reason, retryable } = (data ?? {}) as Record<string, unknown>;
  return typeof code === 'string' && typeof reason === 'string' && typeof retryable === 'boolean';
}

/** Milliseconds from a `Retry-After` header in seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
