import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNSELLING_LANGUAGES, LOCALES, STAFF_LOCALES } from '@jmd-digital/schemas/values';
import { type Compiled, compileSurface } from '../src/compile/compile.ts';
import { emitLanguages, emitReviews, type LanguageTable, reviewProblems } from '../src/compile/tables.ts';

const ROOT = join(import.meta.dirname, '..');

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'));
}

/** Surfaces that staff alone sees: they speak fewer languages, and formally. */
const STAFF_SURFACES = new Set([
  ...['admin', 'desk', 'policy', 'staff'],
  ...['outreach', 'outreach-kits', 'outreach-links', 'outreach-pictures', 'outreach-post', 'outreach-tools'],
]);

/** The locales that a surface has to speak. */
export const localesOf = (surface: string) => (STAFF_SURFACES.has(surface) ? STAFF_LOCALES : LOCALES);

/** The catalogues of one surface as they lie in messages/. A locale without the file is empty, so every key is missing. */
export function readCatalogues(surface: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    localesOf(surface).map((locale) => {
      const path = ['messages', locale, `${surface}.json`];
      return [locale, existsSync(join(ROOT, ...path)) ? (readJson(...path) as Record<string, string>) : {}];
    }),
  );
}

/** Surfaces are the file names under messages/de. */
export function surfaces(): string[] {
  return readdirSync(join(ROOT, 'messages/de'))
    .filter((name) => name.endsWith('.json') && name !== 'meta.json')
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

/** Everything that src/gen should hold, from the sources on disk. */
export function compileAll(): Compiled {
  const problems: string[] = [];
  const files = new Map<string, string>();
  for (const surface of surfaces()) {
    const compiled = compileSurface(surface, readCatalogues(surface));
    problems.push(...compiled.problems);
    for (const [path, content] of compiled.files) files.set(path, content);
  }
  const reviews = Object.fromEntries(LOCALES.map((locale) => [locale, readJson('messages', locale, 'meta.json')]));
  problems.push(...reviewProblems(reviews));
  files.set('reviewed.gen.ts', emitReviews(reviews));
  files.set(
    'languages.gen.ts',
    emitLanguages(COUNSELLING_LANGUAGES, readJson('data/ui-languages.json') as LanguageTable),
  );
  return { problems, files };
}
