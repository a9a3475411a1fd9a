import type { FieldReason } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { fold } from './view.ts';

/** The filters of a request. Throws `invalid_input` with the parameter's name where a value has not the right form. */
export interface Query {
  text(name: string): string | undefined;
  flag(name: string): boolean;
  whole(name: string, fallback: number, min: number, max: number): number;
}

export function refuse(parameter: string, reason: FieldReason): never {
  throw new ApiError('invalid_input', { fieldErrors: { [parameter]: reason } });
}

/** Parameters of HSDS that we cannot answer honestly: we know no date of a change. To pass over them would lie. */
const NOT_ANSWERED = ['modified_after'];

export function readQuery(parameters: URLSearchParams): Query {
  for (const name of NOT_ANSWERED) if (parameters.has(name)) refuse(name, 'invalid');
  if ((parameters.get('format') ?? 'json') !== 'json') refuse('format', 'unknown_value');
  const text = (name: string) => parameters.get(name)?.trim() || undefined;
  return {
    text,
    flag(name) {
      const given = text(name) ?? 'false';
      if (given !== 'true' && given !== 'false') refuse(name, 'invalid');
      return given === 'true';
    },
    whole(name, fallback, min, max) {
      const given = text(name);
      if (given === undefined) return fallback;
      const value = Number(given);
      return /^\d{1,9}$/.test(given) && value >= min && value <= max ? value : refuse(name, 'invalid');
    },
  };
}

const MAX_SEARCH = 200;

/** Whether a row holds all words of `search`; true without one. */
export function searching(query: Query): (row: { words: string }) => boolean {
  const search = query.text('search') ?? '';
  if (search.length > MAX_SEARCH) refuse('search', 'too_long');
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return (row) => words.every((word) => row.words.includes(word));
}

const DEFAULT_PER_PAGE = 50;
const MAX_PER_PAGE = 100;

/** One page of a list as HSDS has it. Only its rows are written out. A page behind the last one is empty. */
export function pageOf<T>(query: Query, rows: readonly T[], write: (row: T) => unknown) {
  const size = query.whole('per_page', DEFAULT_PER_PAGE, 1, MAX_PER_PAGE);
  const number = query.whole('page', 1, 1, Number.MAX_SAFE_INTEGER);
  const pages = Math.ceil(rows.length / size);
  const contents = rows.slice((number - 1) * size, number * size).map(write);
  return {
    total_items: rows.length,
    total_pages: pages,
    page_number: number,
    size: contents.length,
    first_page: number === 1,
    last_page: number >= pages,
    empty: contents.length === 0,
    contents,
  };
}
