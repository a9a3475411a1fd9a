import { TableScroll } from '@jmd-digital/ui/app';
import type { ComponentChildren } from 'preact';

interface TableProps {
  label: string;
  head: readonly string[];
  /** Cells of each row; the first one names it. */
  rows: readonly (readonly string[])[];
  /** How the first cell of a row is shown; as code where nothing is said. */
  first?: (text: string) => ComponentChildren;
}

/** A table of texts that scrolls where the screen is narrower. */
export function Table({ label, head, rows, first = (text) => <code>{text}</code> }: TableProps) {
  return (
    <TableScroll label={label}>
      <table>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...rest]) => (
            <tr key={name}>
              <td>{first(name)}</td>
              {rest.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
