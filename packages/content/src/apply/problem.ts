/** Where something stands inside of a file. */
export type Place = readonly PropertyKey[];

/** What a check is about. */
export type CheckName =
  | 'file'
  | 'structure'
  | 'dead-end'
  | 'picture'
  | 'locale'
  | 'readability'
  | 'glossary'
  | 'fact'
  | 'svg'
  | 'markup'
  | 'answer'
  | 'size';

/** One thing about the path that is wrong, or that somebody should look at. */
export interface Problem {
  /** With an error nothing is published. */
  severity: 'error' | 'warning';
  check: CheckName;
  /** Below `data/apply`: `s4.json`, `texts/ar/s4.json`. */
  file: string;
  /** `exercises[2].levels.A2.prompt`, with what is in a scene by its id; empty where it is about the whole file. */
  path: string;
  station?: string;
  exercise?: string;
  /** One sentence for authors. */
  message: string;
}

/** A place as JavaScript writes it. */
export function jsonPath(place: Place): string {
  return place
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      const name = String(part);
      if (!/^[A-Za-z_]\w*$/.test(name)) return `[${JSON.stringify(name)}]`;
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}

/** What every problem that is found in one place shares. */
export interface Found {
  check: CheckName;
  file: string;
  station?: string;
  exercise?: string;
}

/** Takes down problems of one file, one station or one exercise. */
export interface Reporter {
  error(place: Place, message: string): void;
  warn(place: Place, message: string): void;
  /** The same for what lies deeper. */
  at(place: Place): Reporter;
  /** The same for another kind of check. */
  about(check: CheckName): Reporter;
}

export function reporter(problems: Problem[], found: Found, within: Place = []): Reporter {
  const add = (severity: Problem['severity']) => (place: Place, message: string) => {
    problems.push({ severity, ...found, path: jsonPath([...within, ...place]), message });
  };
  return {
    error: add('error'),
    warn: add('warning'),
    at: (place) => reporter(problems, found, [...within, ...place]),
    about: (check) => reporter(problems, { ...found, check }, within),
  };
}

/** Each value that is there more than once, once. */
export function repeated<Value>(values: Iterable<Value>): Value[] {
  const seen = new Set<Value>();
  const twice = new Set<Value>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}
