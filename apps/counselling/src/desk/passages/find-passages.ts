import type { TextModule } from '@jmd-digital/schemas';
import { plain } from '../inbox/filter-cases.ts';

/** Passages that hold every word of a search, those in the wanted language first, then by title. */
export function findPassages(passages: readonly TextModule[], search: string, language: string): TextModule[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const other = (each: TextModule) => (each.language === language ? 0 : 1);
  return passages
    .filter(({ title, body }) => {
      const words = plain(`${title} ${body}`);
      return wanted.every((word) => words.includes(word));
    })
    .toSorted((a, b) => other(a) - other(b) || a.title.localeCompare(b.title));
}
