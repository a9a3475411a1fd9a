import type { ErrorReason, ErrorShape, FieldReason } from '@jmd-digital/schemas';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import * as z from 'zod';

type Code = TRPCError['code'];

/** Every reason with the tRPC code it travels under (and so its HTTP status), and whether a retry may help. */
const REASONS: Record<ErrorReason, { code: Code; retryable: boolean }> = {
  invalid_input: { code: 'BAD_REQUEST', retryable: false },
  not_found: { code: 'NOT_FOUND', retryable: false },
  unknown_district: { code: 'BAD_REQUEST', retryable: false },
  not_signed_in: { code: 'UNAUTHORIZED', retryable: false },
  not_permitted: { code: 'FORBIDDEN', retryable: false },
  step_up_required: { code: 'FORBIDDEN', retryable: false },
  wrong_credentials: { code: 'UNAUTHORIZED', retryable: false },
  wrong_code: { code: 'FORBIDDEN', retryable: false },
  ticket_expired: { code: 'FORBIDDEN', retryable: false },
  account_locked: { code: 'FORBIDDEN', retryable: false },
  demonstration_account: { code: 'FORBIDDEN', retryable: false },
  conflict: { code: 'CONFLICT', retryable: false },
  name_taken: { code: 'CONFLICT', retryable: false },
  last_factor: { code: 'CONFLICT', retryable: false },
  last_administrator: { code: 'CONFLICT', retryable: false },
  deputy_cycle: { code: 'CONFLICT', retryable: false },
  old_epoch: { code: 'CONFLICT', retryable: false },
  missing_recipient: { code: 'CONFLICT', retryable: false },
  content_changed: { code: 'CONFLICT', retryable: false },
  not_enough: { code: 'CONFLICT', retryable: false },
  workshop_full: { code: 'CONFLICT', retryable: false },
  // Found by devices; the server cannot know.
  keys_replaced: { code: 'FORBIDDEN', retryable: false },
  rate_limited: { code: 'TOO_MANY_REQUESTS', retryable: true },
  body_too_large: { code: 'PAYLOAD_TOO_LARGE', retryable: false },
  client_too_old: { code: 'PRECONDITION_FAILED', retryable: false },
  unavailable: { code: 'SERVICE_UNAVAILABLE', retryable: true },
  timeout: { code: 'GATEWAY_TIMEOUT', retryable: true },
  internal: { code: 'INTERNAL_SERVER_ERROR', retryable: false },
};

export type FieldErrors = Record<string, FieldReason>;

/** The one error that our code throws on purpose. Its message is the reason, so no text of a person can slip in. */
export class ApiError extends TRPCError {
  override readonly name = 'ApiError';
  readonly reason: ErrorReason;
  readonly fieldErrors: FieldErrors | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(
    reason: ErrorReason,
    details: { fieldErrors?: FieldErrors; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super({ code: REASONS[reason].code, message: reason, cause: details.cause });
    this.reason = reason;
    this.fieldErrors = details.fieldErrors;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** What a client may know of an error, whatever was thrown. Input values never come back. */
export function toErrorShape(error: unknown, requestId: string): ErrorShape {
  const known = asApiError(error);
  const { code, retryable } = REASONS[known.reason];
  return {
    code,
    reason: known.reason,
    ...(known.fieldErrors ? { fieldErrors: known.fieldErrors } : {}),
    retryable,
    ...(known.retryAfterMs === undefined ? {} : { retryAfterMs: known.retryAfterMs }),
    requestId,
  };
}

function asApiError(error: unknown): ApiError {
  for (const cause of causes(error)) {
    if (cause instanceof ApiError) return cause;
    if (cause instanceof z.core.$ZodError && isInputError(error)) {
      return new ApiError('invalid_input', { fieldErrors: fieldErrorsOf(cause) });
    }
    if (isDatabaseGone(cause)) return new ApiError('unavailable', { cause });
  }
  return new ApiError(error instanceof TRPCError ? reasonOf(error) : 'internal', { cause: error });
}

/** The reason that travels under the code of tRPC's own errors; of several the first, of none the one for its class. */
function reasonOf(error: TRPCError): ErrorReason {
  const reason = (Object.keys(REASONS) as ErrorReason[]).find((key) => REASONS[key].code === error.code);
  return reason ?? (getHTTPStatusCodeFromError(error) < 500 ? 'invalid_input' : 'internal');
}

/** An output that breaks the contract is our fault and says nothing about the input. */
const isInputError = (error: unknown) => error instanceof TRPCError && error.code === 'BAD_REQUEST';

function* causes(error: unknown): Generator<unknown> {
  let current = error;
  for (let depth = 0; current != null && depth < 8; depth += 1) {
    yield current;
    current = (current as { cause?: unknown }).cause;
  }
}

/** What the driver says without a code: a connection that broke now or before, none to be had, a pool that is closing. */
const DRIVER_SAYS_GONE =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Cannot use a pool after)/;

/**
 * Connection failures of Node and the classes of PostgreSQL that say the server is going or gone: 08 connection,
 * 53 resources, 57P shutdown (PostgreSQL manual, appendix A).
 */
function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code ?? '');
  return /^(?:ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|08|53|57P)/.test(code) || DRIVER_SAYS_GONE.test(error.message);
}

function fieldErrorsOf(error: z.core.$ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    fields[path] ??= fieldReasonOf(issue);
  }
  return fields;
}

/** Zod leaves the refused value out of an issue by default, so an absent field shows in the message alone. */
export function fieldReasonOf(issue: z.core.$ZodIssue): FieldReason {
  if (issue.code === 'too_big' && issue.origin === 'string') return 'too_long';
  if (issue.code === 'too_small' && issue.origin === 'string') return 'too_short';
  if (issue.code === 'invalid_value') return 'unknown_value';
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message)) return 'required';
  return 'invalid';
}
