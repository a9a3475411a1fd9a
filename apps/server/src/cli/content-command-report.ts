import type { ContentCheck, ContentProblem } from '@jmd-digital/api';

/** What is said about one station; null where there is none, nor anything about it. */
export function ofStation({ stations, problems }: ContentCheck, id: string): ContentCheck | null {
  const own = {
    stations: stations.filter((station) => station.id === id),
    problems: problems.filter(({ station }) => station === id),
  };
  return own.stations.length > 0 || own.problems.length > 0 ? own : null;
}

/** The report, station by station, with a sum at the end, for the end is what stays on the screen. */
export function contentReport({ stations, problems }: ContentCheck): string[] {
  const titles = stations.map(({ id, title, exercises, bytes }) => {
    return [id, `${id} ${title}: ${count(exercises, 'exercise')}, ${(bytes / 1000).toFixed(1)} kB`] as const;
  });
  const unread = problems.flatMap(({ station }) => (station === undefined ? [] : [[station, station] as const]));
  const sections = new Map<string | undefined, string>([...unread, ...titles]);
  const common = problems.some(({ station }) => station === undefined);
  if (common) sections.set(undefined, 'All stations');
  return [
    ...[...sections].toSorted(byStation).flatMap(([id, title]) => {
      const own = problems.filter(({ station }) => station === id);
      return [`${title}, ${sumOf(own)}`, ...own.map(problemLine), ''];
    }),
    `${sumOf(problems)}.`,
  ];
}

const order = new Intl.Collator('en', { numeric: true });
/** What belongs to no station comes last. */
const byStation = ([one = '\uffff']: [string | undefined, string], [other = '\uffff']: [string | undefined, string]) =>
  order.compare(one, other);

function problemLine({ severity, file, path, exercise, message }: ContentProblem): string {
  const where = [file, path, exercise ? `(${exercise})` : ''].filter(Boolean).join(' ');
  // A text of several lines would be taken for several problems.
  return `  ${severity}: ${where}: ${message.replaceAll(/\s+/g, ' ')}`;
}

function sumOf(problems: readonly ContentProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
