/** What the process of the compiler is asked: a template of this package, and the data for it as strings. */
export interface CompileRequest {
  id: number;
  /** Name of a file in `templates/`, without its ending. */
  template: string;
  inputs: Record<string, string>;
}

/**
 * What it answers. A message of the compiler is never handed on: it quotes the text that it is about.
 * `unshowable`: a character that none of our fonts has, or that no PDF may hold. `no-room`: the template says that what it was
 * given does not fit.
 */
export type Compiled = { kind: 'pdf'; pdf: Uint8Array } | { kind: 'unshowable' | 'no-room' | 'failed' };

export interface CompileAnswer {
  id: number;
  result: Compiled;
}
