import * as z from 'zod';
import { EXAMPLE_BYTES, EXAMPLE_ID } from '../examples.ts';
import { base64Url } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { MAX_LOG_PIECE, MAX_LOG_PIECES } from './values.ts';

/**
 * A piece of somebody's own log, sealed on the device for its owner alone: entries as JSON, gzip, AES-GCM, padded, so that
 * its size shows in steps. Its id is made by the device and repeats nothing.
 */
export const logPiece = z.object({ id: uuid, sealed: base64Url(28, Math.floor((MAX_LOG_PIECE * 3) / 4)) });
export type LogPiece = z.infer<typeof logPiece>;

/**
 * Adds pieces to the own log. They are never changed: a piece that is there already keeps its number, and one that is
 * there with other bytes is a `conflict`. An account has room for `MAX_LOG` of them; beyond that it is `body_too_large`.
 */
export const putLogPiecesInput = z.object({ pieces: z.array(logPiece).min(1).max(MAX_LOG_PIECES) });
export type PutLogPiecesInput = z.input<typeof putLogPiecesInput>;

/** The number of each piece, in the order in which they were given. */
export const putLogPiecesOutput = z.object({ seqs: z.array(z.int().min(1)) });
export type PutLogPiecesOutput = z.infer<typeof putLogPiecesOutput>;

export const putLogPiecesReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'conflict',
  'body_too_large',
] as const;

export const putLogPiecesExample: { input: PutLogPiecesInput } = {
  input: { pieces: [{ id: EXAMPLE_ID, sealed: EXAMPLE_BYTES[60] }] },
};
