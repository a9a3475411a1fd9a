/** A text that a test breaks line by line. Line numbers never change, so the expected line is the one that was broken. */
export interface BrokenText {
  lines: string[];
  /** 1-based number of the first line from line `from` on that holds `pattern`. Throws where none does. */
  find(pattern: string | RegExp, from?: number): number;
  /** Replaces `pattern` in one line. Throws where the line does not hold it. */
  replace(line: number, pattern: string | RegExp, by: string): void;
}

export function breakText(text: string): BrokenText {
  const lines = text.split('\n');
  const holds = (line: string, pattern: string | RegExp) =>
    typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line);
  return {
    lines,
    find(pattern, from = 1) {
      for (let index = from - 1; index < lines.length; index += 1) {
        if (holds(lines[index] ?? '', pattern)) return index + 1;
      }
      throw new Error(`No line holds ${pattern}`);
    },
    replace(line, pattern, by) {
      const before = lines[line - 1] ?? '';
      if (!holds(before, pattern)) throw new Error(`Line ${line} does not hold ${pattern}`);
      lines[line - 1] = before.replace(pattern, () => by);
    },
  };
}

/** Cells of a row that stands on one line, commas between them. */
export function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare,
  );
}

export function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
