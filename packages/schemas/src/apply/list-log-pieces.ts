import * as z from 'zod';
import { logPiece } from './put-log-pieces.ts';
import { MAX_LOG_PIECES } from './values.ts';

/** Pieces of the own log after a number, in order. */
export const listLogPiecesInput = z.object({
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(MAX_LOG_PIECES).default(MAX_LOG_PIECES),
});
export type ListLogPiecesInput = z.input<typeof listLogPiecesInput>;

export const listLogPiecesOutput = z.object({
  pieces: z.array(logPiece.extend({ seq: z.int().min(1) })),
  /** The number to go on after; null where there is no more. */
  next: z.int().min(1).nullable(),
});
export type ListLogPiecesOutput = z.infer<typeof listLogPiecesOutput>;

export const listLogPiecesReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listLogPiecesExample: { input: ListLogPiecesInput } = { input: { after: 0 } };
