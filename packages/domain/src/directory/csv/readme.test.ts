import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COLUMNS } from './columns.ts';

/** The README's table, with the padding that the formatter lays out taken away. */
const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

test('The README names every column as it is', () => {
  const rows = COLUMNS.map(({ name, required, meaning }) =>
    `| \`${name}\` | ${required ? 'yes' : ''} | ${meaning} |`.replace(/ +/g, ' '),
  );
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  expect(readme.match(/^\| `[a-z_]+\.[a-z_0-9]+` \|/gm)).toHaveLength(COLUMNS.length);
});
