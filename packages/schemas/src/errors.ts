import * as z from 'zod';
import { ERROR_REASONS, FIELD_REASONS } from './error-reasons.ts';

/** The one shape of every error that leaves the API, over tRPC and over REST. */
export const errorShape = z.object({
  /** Class of failure, a tRPC code such as `BAD_REQUEST`. */
  code: z.string(),
  reason: z.enum(ERROR_REASONS),
  /** Field path (dots for nesting) to the reason it was refused. Never holds what was typed. */
  fieldErrors: z.record(z.string(), z.enum(FIELD_REASONS)).optional(),
  /** Whether the same request may succeed later without a change. */
  retryable: z.boolean(),
  /** Milliseconds to wait before a retry, where known. */
  retryAfterMs: z.number().int().nonnegative().optional(),
  /** Names this request in the server's log. */
  requestId: z.string(),
});
export type ErrorShape = z.infer<typeof errorShape>;
