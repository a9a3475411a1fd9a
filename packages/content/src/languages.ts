import { COUNSELLING_LANGUAGES, type CounsellingLanguage, LOCALES, type Locale } from '@jmd-digital/schemas/values';
import table from '../data/languages/ui-languages.json' with { type: 'json' };

/** How a language names itself and is written. */
export interface Language {
  /** BCP 47 */
  tag: CounsellingLanguage | Locale;
  /** The language's name for itself. */
  autonym: string;
  nameDe: string;
  dir: 'ltr' | 'rtl';
  /** ISO 15924 */
  script: string;
}

/** Every language of counselling and of the interface, once, in the order of the counselling languages. */
export const languages: readonly Language[] = [...new Set([...COUNSELLING_LANGUAGES, ...LOCALES])].map(languageOf);

function languageOf(tag: Language['tag']): Language {
  const row = table.languages.find((candidate) => candidate.tag === tag);
  if (!row) throw new Error(`the language table has no ${tag}`);
  const { autonym, nameDe, script, dir } = row;
  if (dir !== 'ltr' && dir !== 'rtl') throw new Error(`the language table gives ${tag} the direction ${dir}`);
  return { tag, autonym, nameDe, dir, script };
}
