import { type District, type Holiday, LAENDER, type Land, type ReferencePlace } from '@jmd-digital/schemas';

/** A line that a parser could not use. `line` counts from 1. */
export interface BadLine {
  line: number;
  text: string;
  problem: string;
}

/** Rows that were understood and lines that were not. A parser never drops a line in silence. */
export interface Parsed<Row> {
  rows: Row[];
  badLines: BadLine[];
}

type LineResult<Row> = { row: Row; problem?: never } | { row?: never; problem: string };

const FIVE_DIGITS = /^\d{5}$/;
const DEGREES = /^-?\d{1,3}(?:\.\d+)?$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** How far the two sources of the holiday table agree on a day. */
const AGREEMENTS = new Set(['both', 'feiertagejs-only', 'date-holidays-only']);

/** Days that Berlin's holiday law names for one year only; one of the two sources does not list them. */
const ONE_OFF_BY_LAW = new Set(['BE 2025-05-08', 'BE 2028-06-17']);

/** Columns `plz place kreis_ags lat lon`. */
export function parsePlaces(text: string): Parsed<ReferencePlace> {
  return parseLines<ReferencePlace>(text, 5, ([postalCode = '', name = '', districtCode = '', lat = '', lon = '']) => {
    if (!FIVE_DIGITS.test(postalCode)) return { problem: 'postal code is not five digits' };
    if (name.trim() === '') return { problem: 'place has no name' };
    if (!FIVE_DIGITS.test(districtCode)) return { problem: 'district key is not five digits' };
    if (!DEGREES.test(lat) || Math.abs(Number(lat)) > 90) return { problem: 'latitude is not in degrees' };
    if (!DEGREES.test(lon) || Math.abs(Number(lon)) > 180) return { problem: 'longitude is not in degrees' };
    return { row: { postalCode, name, districtCode, lat: Number(lat), lon: Number(lon) } };
  });
}

/** One postal code per line. */
export function parseLargeRecipients(text: string): Parsed<string> {
  return parseLines<string>(text, 1, ([code = '']) =>
    FIVE_DIGITS.test(code) ? { row: code } : { problem: 'postal code is not five digits' },
  );
}

/** Columns `ags5 name land_iso land`. */
export function parseDistricts(text: string): Parsed<District> {
  return parseLines<District>(text, 4, ([code = '', name = '', land = '']) => {
    if (!FIVE_DIGITS.test(code)) return { problem: 'district key is not five digits' };
    if (name.trim() === '') return { problem: 'district has no name' };
    return isLand(land) ? { row: { code, name, land } } : { problem: 'unknown Land' };
  });
}

/** Columns `date land name agreement`: holidays of whole Länder, certain where both sources or a law say so. */
export function parseHolidays(text: string): Parsed<Holiday> {
  return parseLines(text, 4, ([date = '', land = '', name = '', agreement = '']) => {
    if (!AGREEMENTS.has(agreement)) return { problem: 'unknown agreement' };
    return holidayRow(date, land, name, agreement === 'both' || ONE_OFF_BY_LAW.has(`${land} ${date}`));
  });
}

/** Columns `date land name where`: holidays that hold in some municipalities of a Land only, so never certain. */
export function parsePartialHolidays(text: string): Parsed<Holiday> {
  return parseLines(text, 4, ([date = '', land = '', name = '', where = '']) =>
    where.trim() === '' ? { problem: 'place of the holiday is missing' } : holidayRow(date, land, name, false),
  );
}

function holidayRow(date: string, land: string, name: string, certain: boolean): LineResult<Holiday> {
  if (!DATE.test(date)) return { problem: 'date is not YYYY-MM-DD' };
  if (!isLand(land)) return { problem: 'unknown Land' };
  if (name.trim() === '') return { problem: 'holiday has no name' };
  return { row: { date, land, name, certain } };
}

function isLand(value: string): value is Land {
  return LAENDER.some((land) => land === value);
}

/** Tab-separated lines; `#` starts a comment, an empty line is nothing, both line endings are read. */
function parseLines<Row>(text: string, columns: number, parse: (cells: string[]) => LineResult<Row>): Parsed<Row> {
  const rows: Row[] = [];
  const badLines: BadLine[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '' || line.startsWith('#')) return;
    const cells = line.split('\t');
    const problem = cells.length === columns ? null : `has ${cells.length} columns instead of ${columns}`;
    const result: LineResult<Row> = problem ? { problem } : parse(cells);
    if (result.problem === undefined) rows.push(result.row);
    else badLines.push({ line: index + 1, text: line, problem: result.problem });
  });
  return { rows, badLines };
}
