import Papa from 'papaparse';

export interface Row {
  /** 1-based line of the file that the row begins in. */
  line: number;
  cells: string[];
  /** Quotes do not fit, or the cells are not those of the first row. */
  flawed: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads the rows of a table with commas, semicolons or tabs between its cells, whichever the first line has most of.
 * Empty lines are no rows. Where quotes are broken, the line they begin in is the flawed row and reading goes on with
 * the next line, so that one lost quote does not swallow the file.
 */
export function readRows(file: string): Row[] {
  const text = file.replace(/^\uFEFF/, '');
  // A carriage return before a line feed ends up in the last cell, where white space does not count.
  const newline = text.includes('\n') ? '\n' : '\r';
  const [firstLine = ''] = text.split(newline, 1);
  const delimiter = DELIMITERS.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
  const rows: Row[] = [];
  let width: number | null = null;
  let start = 0;
  let line = 1;

  const countLines = (from: number, to: number) => {
    let lines = 0;
    for (let at = text.indexOf(newline, from); at >= 0 && at < to; at = text.indexOf(newline, at + 1)) lines += 1;
    return lines;
  };
  const lineEnd = () => {
    const end = text.indexOf(newline, start);
    return end < 0 ? text.length : end + 1;
  };

  while (start < text.length) {
    const begin = start;
    Papa.parse<string[]>(text.slice(begin), {
      ...{ delimiter, newline, fastMode: false },
      step({ data, errors, meta }, parser) {
        let end = begin + meta.cursor;
        const cells = data.map((cell, index) => (index === data.length - 1 ? cell.replace(/\r$/, '') : cell));
        const spans = end > lineEnd();
        const flawed = errors.length > 0 || (spans && width !== null && cells.length !== width);
        if (flawed) end = lineEnd();
        if (cells.some((cell) => cell.trim() !== '')) {
          rows.push({ line, cells, flawed });
          width ??= cells.length;
        }
        line += countLines(start, end);
        start = end;
        if (flawed) parser.abort();
      },
    });
    if (start === begin) break;
  }
  return rows;
}
