import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Env } from '../request.ts';

export interface Answer {
  body: string;
  type: string;
  /** ISO 8601, where the body changes with this alone. */
  changedAt?: string | null;
  /** Whether it is written in the language of the browser. */
  negotiated?: boolean;
}

/** Kept by browsers and proxies for a minute; what has not changed since is answered with 304 (RFC 9110, 13). */
export function answerOnce(c: Context<Env>, { body, type, changedAt, negotiated }: Answer, now: number): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const changed = changedAt ? new Date(Math.floor(Date.parse(changedAt) / 1_000) * 1_000) : null;
  // What changes once more within the second of this answer would bear the same date.
  const dated = changed && changed.getTime() < now - 1_000 ? changed : null;
  c.header('Cache-Control', 'public, max-age=60');
  c.header('ETag', etag);
  if (dated) c.header('Last-Modified', dated.toUTCString());
  if (negotiated) c.header('Vary', 'Accept-Language');
  if (isKnown(c, etag, dated)) return c.body(null, 304);
  return c.body(body, 200, { 'content-type': type });
}

function isKnown(c: Context<Env>, etag: string, dated: Date | null): boolean {
  const tags = c.req.header('if-none-match');
  if (tags !== undefined) return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(c.req.header('if-modified-since') ?? '');
  return dated !== null && since >= dated.getTime();
}
