import { createHash } from 'node:crypto';
import type { Exercise } from '@jmd-digital/schemas';

/** JSON with sorted keys and nothing between, so that the same content is the same text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join()}}`;
}

/** Names the content of an exercise: the first 22 characters (132 bits) of its SHA-256 in base64url. */
export const contentHash = (exercise: Exercise): string =>
  createHash('sha256').update(canonicalJson(exercise)).digest('base64url').slice(0, 22);
