import type { Draft, DraftDirectory, Problem } from '../import-problem.ts';
import { COLUMNS, type Column, type ColumnOf, columnName, findColumn } from './columns.ts';
import { type Row, readRows } from './rows.ts';

/** Reads a table of sites and their offers. Its columns are those of `COLUMNS`, in any order. */
export function readCsv(file: string): DraftDirectory {
  const [header, ...rows] = readRows(file);
  const read: DraftDirectory = { carriers: [], sites: [], services: [], problems: [] };
  const columns = (header?.cells ?? []).map(findColumn);
  if (!header || !columns.some(Boolean)) {
    const message = `The first row has to name the columns, such as ${COLUMNS[0]?.name}; an export as CSV has them all.`;
    read.problems.push({ line: header?.line ?? 1, field: '', reason: 'syntax', severity: 'error', message });
    return read;
  }
  read.problems.push(...headerProblems(header, columns));
  if (read.problems.some(({ severity }) => severity === 'error')) return read;

  const lastNeeded = columns.findLastIndex((column) => column?.required && column.of !== 'service');
  for (const row of rows) {
    const surplus = row.cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (row.flawed || surplus || row.cells.length <= lastNeeded) read.problems.push(misfit(row, columns.length));
    else readRow(row, columns, read);
  }
  return read;
}

function headerProblems({ line, cells }: Row, columns: readonly (Column | undefined)[]): Problem[] {
  const hasServices = columns.some((column) => column?.of === 'service');
  const missing = COLUMNS.filter(
    (column) => column.required && (hasServices || column.of !== 'service') && !columns.includes(column),
  );
  return [
    ...missing.map(({ name, meaning }): Problem => {
      const message = `The table needs the column ${name}: ${meaning}.`;
      return { line, field: name, reason: 'missing', severity: 'error', message };
    }),
    ...cells.flatMap((cell, index): Problem[] => {
      const name = cell.trim();
      const column = columns[index];
      if (column && columns.indexOf(column) < index) {
        const message = 'This column stands in the table twice.';
        return [{ line, field: column.name, reason: 'conflicting', severity: 'error', message }];
      }
      if (column || name === '') return [];
      const message = 'This column is not known and not read.';
      return [{ line, field: name.slice(0, 80), reason: 'unknown_field', severity: 'hint', message }];
    }),
  ];
}

function misfit({ line, cells, flawed }: Row, width: number): Problem {
  const message = flawed
    ? 'The quotes of this row do not fit: a cell that begins with " ends with ", and a " in it is written twice.'
    : `This row has ${cells.length} cells, the first row has ${width}.`;
  return { line, field: '', reason: 'syntax', severity: 'error', message };
}

function readRow({ line, cells }: Row, columns: readonly (Column | undefined)[], read: DraftDirectory): void {
  const values: Record<ColumnOf, Draft['value']> = { carrier: {}, site: {}, service: {} };
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column && cell.trim() !== '') put(values[column.of], column.path, column.cell.read(cell));
  }
  const draft = (of: ColumnOf, value: Draft['value']): Draft => ({
    value,
    lineOf: () => line,
    fieldOf: (path) => columnName(of, path),
  });
  const has = (of: ColumnOf) => Object.keys(values[of]).length > 0;
  const { carrier, site, service } = values;
  read.carriers.push(draft('carrier', carrier));
  if (has('site')) read.sites.push(draft('site', { ...site, ...idAs('carrierId', carrier) }));
  if (has('service')) read.services.push(draft('service', { ...service, ...idAs('siteId', site) }));
}

const idAs = (name: string, { id }: Draft['value']) => (id === undefined ? {} : { [name]: id });

/** Paths have one or two parts. */
function put(value: Draft['value'], path: string, entry: unknown): void {
  const [first = '', second] = path.split('.');
  if (second === undefined) value[first] = entry;
  else value[first] = { ...(value[first] as object | undefined), [second]: entry };
}
