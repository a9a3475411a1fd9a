import { uuid } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { ApiError } from './errors.ts';

/** PostgreSQL's text holds every character but NUL. */
const position = z.tuple([z.string().regex(/^[^\0]*$/), uuid]);

/** A cursor is opaque to clients: the name and id of the last row, as base64url of JSON. */
export function encodeCursor({ name, id }: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** Throws `invalid_input` on a cursor that this server did not make. */
export function decodeCursor(cursor: string): { name: string; id: string } {
  try {
    const [name, id] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { name, id };
  } catch {
    throw new ApiError('invalid_input', { fieldErrors: { cursor: 'invalid' } });
  }
}

/** The same for lists by moment. Null without a cursor; throws `invalid_input` on one that this server did not make. */
export function decodeMomentCursor(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const { name, id } = decodeCursor(cursor);
  try {
    return { at: Temporal.Instant.from(name).toString(), id };
  } catch {
    throw new ApiError('invalid_input', { fieldErrors: { cursor: 'invalid' } });
  }
}

/** @param at a moment as PostgreSQL writes it, to the microsecond */
export const encodeMomentCursor = ({ at, id }: { at: string; id: string }): string =>
  encodeCursor({ name: Temporal.Instant.from(at.replace(' ', 'T')).toString(), id });
