import rows from '../../data/streetwork/snippets.json' with { type: 'json' };
import type { ExampleSnippet } from './schema.ts';

export type { ExampleSnippet } from './schema.ts';

/** Answers to begin with. The tests hold the file against the schema, so that a browser needs no zod to show them. */
export const exampleSnippets = rows as readonly ExampleSnippet[];
