export interface Row {
  /** 1-based line of the file that the row begins in. */
  line: number;
  /** None where the row is flawed. */
  cells: string[];
  /** Quotes do not fit, or the cells are not those of the first row. */
  flawed: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** Longer than any text of the contract with all its quotes doubled: a quote that is open for longer was never closed. */
const LONGEST_CELL = 16_000;

/**
 * Reads the rows of a table with commas, semicolons or tabs between its cells, whichever the first line has most of
 * (RFC 4180, and what spreadsheets make of it). Empty lines are no rows. Where quotes are broken, the line they begin in
 * is the flawed row and reading goes on with the next line, so that one lost quote does not swallow the file. The time
 * it takes grows with the size of the file alone, however many quotes are broken.
 */
export function readRows(file: string): Row[] {
  const text = file.replace(/^\uFEFF/, '');
  const newline = text.includes('\n') ? '\n' : '\r';
  const [firstLine = ''] = text.split(newline, 1);
  const delimiter = DELIMITERS.toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ',';
  const readRow = rowReader(text, delimiter, newline);
  const rows: Row[] = [];
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const lineEnd = endOfLine(text, newline, start);
    const row = readRow(start);
    const [first] = rows;
    const whole = row && (row.end <= lineEnd || !first || row.cells.length === first.cells.length) ? row : null;
    const { cells, end } = whole ?? { cells: [], end: lineEnd };
    if (!whole || cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells, flawed: whole === null });
    for (; start < end; line += 1) start = endOfLine(text, newline, start);
  }
  return rows;
}

interface WholeRow {
  cells: string[];
  /** Where the next row begins. */
  end: number;
}

/** Where the next line begins. */
function endOfLine(text: string, newline: string, start: number): number {
  const end = text.indexOf(newline, start);
  return end < 0 ? text.length : end + 1;
}

/** Reads the row that begins at a place and tells where the next one does; null where its quotes are broken. */
function rowReader(text: string, delimiter: string, newline: string) {
  const bareCell = new RegExp(`[^${delimiter}${newline}]*`, 'y');
  /** Behind it no quote closes. */
  const lastQuote = text.lastIndexOf('"');

  function closingQuote(start: number): number {
    for (let at = start; at <= lastQuote && at - start <= LONGEST_CELL; at += 2) {
      at = text.indexOf('"', at);
      if (text[at + 1] !== '"') return at;
    }
    return -1;
  }

  return (start: number): WholeRow | null => {
    const cells: string[] = [];
    for (let at = start; ; at += 1) {
      if (text[at] === '"') {
        const close = closingQuote(at + 1);
        if (close < 0) return null;
        cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
        at = close + 1;
        while (text[at] !== newline && (text[at] === ' ' || text[at] === '\r')) at += 1;
      } else {
        bareCell.lastIndex = at;
        const [cell = ''] = bareCell.exec(text) ?? [];
        at += cell.length;
        cells.push(text[at] === delimiter ? cell : cell.replace(/\r$/, ''));
      }
      if (at >= text.length || text[at] === newline) return { cells, end: Math.min(at + 1, text.length) };
      if (text[at] !== delimiter) return null;
    }
  };
}
