import type { DirectoryImport } from '@jmd-digital/api';

type Problem = DirectoryImport['problems'][number];
type Plan = DirectoryImport['plan'];

/** How many changed and removed records are named one by one. Problems always are. */
const NAMED = 20;

/** What an import has to say, line by line: problems first, for the end is what stays on the screen. */
export function importReport(
  file: string,
  { problems, plan, applied, replacesDemonstration }: DirectoryImport,
): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return [
    ...problems.map((problem) => problemLine(file, problem)),
    ...(problems.length > 0 ? ['', `${count(errors, 'error')}, ${count(problems.length - errors, 'hint')}.`] : []),
    ...(errors > 0 ? ['Without what is broken, the directory would get:'] : []),
    `Carriers: ${planLine(plan, 'carriers')}.`,
    `Sites:    ${planLine(plan, 'sites')}.`,
    ...(errors > 0 ? [] : changeLines(plan)),
    ...(replacesDemonstration && !plan.isEmpty ? ['All that was invented makes way for what is real.'] : []),
    '',
    outcome({ errors, applied, isEmpty: plan.isEmpty }),
  ];
}

/** `FILE:LINE field: message`, which editors and terminals understand. */
function problemLine(file: string, { line, field, severity, message }: Problem): string {
  const where = field === '' ? '' : ` ${printable(field)}`;
  return `${file}:${line}${where}: ${severity === 'hint' ? '(hint) ' : ''}${message}`;
}

function planLine({ add, change, keep, remove }: Plan, kind: 'carriers' | 'sites'): string {
  return [
    `${add[kind].length} new`,
    `${change[kind].length} changed`,
    `${keep[kind].length} as they are`,
    `${remove[kind].length} removed`,
  ].join(', ');
}

function changeLines({ change, remove }: Plan): string[] {
  const lines = [
    ...[...change.carriers, ...change.sites].map(
      ({ before, fields }) => `  changed: ${printable(before.name)} (${fields.join(', ')})`,
    ),
    ...[...remove.carriers, ...remove.sites].map(({ name }) => `  removed: ${printable(name)}`),
  ];
  const more = lines.length - NAMED;
  return more > 0 ? [...lines.slice(0, NAMED), `  and ${more} more`] : lines;
}

function outcome(of: { errors: number; applied: boolean; isEmpty: boolean }): string {
  if (of.errors > 0)
    return `Nothing was written. Mend ${of.errors === 1 ? 'this error' : 'these errors'} and try again.`;
  if (of.isEmpty) return 'The directory says the same already. Nothing was written.';
  return of.applied ? 'Written.' : 'This was a dry run: nothing was written. With --apply it will be.';
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

/** A name comes out of a file: nothing in it may move the cursor, or turn the direction of the line. */
const printable = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
