/**
 * Does a text match the script that its tag promises? Mislabelled translations are a known accident of multilingual
 * projects, and nobody on the team may be able to read them.
 */

/** Names that stay in Latin letters in every language. */
const LATIN_NAMES = [
  'JMD digital',
  'JMD apply',
  'JMD',
  'A2',
  'B1',
  'Jugendmigrationsdienst',
  'API',
  'SDK',
  'HTML',
  'JavaScript',
  'GeoNames',
  'geonames.org',
  'zauberware',
  'HSDS',
  'Open Referral',
  'npm',
  'CC BY',
  'MIT',
  'Android',
  'iPhone',
  'Windows',
  'Linux',
  'Mac',
  'Esc',
  'PDF',
  'Word',
  'Excel',
] as const;

/** German words and letters that are talked about, in German quotation marks. */
const QUOTED_GERMAN = /„[\p{Script=Latin}\s…]+“/gu;

interface ScriptRule {
  script: 'Latin' | 'Cyrillic' | 'Arabic';
  /** Letters of a neighbouring language that this one does not have. */
  foreign: RegExp | null;
}

/** Rule for each interface language. Persian and Arabic each have their own yeh and kaf. */
const SCRIPT_RULES: Record<string, ScriptRule> = {
  ar: { script: 'Arabic', foreign: /[یکگچپژ]/u },
  fa: { script: 'Arabic', foreign: /[يكىة]/u },
  uk: { script: 'Cyrillic', foreign: /[ыэъё]/iu },
  ru: { script: 'Cyrillic', foreign: /[іїєґ]/iu },
};
const LATIN: ScriptRule = { script: 'Latin', foreign: null };

/** What is wrong with a text under a language tag; empty where nothing is. Arguments must be taken out before. */
export function scriptProblems(locale: string, text: string): string[] {
  const rule = SCRIPT_RULES[locale] ?? LATIN;
  const names = new RegExp(
    `(?<![\\p{L}])(?:${LATIN_NAMES.map((name) => name.replace('.', '\\.')).join('|')})(?![\\p{L}])`,
    'gu',
  );
  const own = rule.script === 'Latin' ? text : text.replace(names, '').replace(QUOTED_GERMAN, '');
  const other = [...own].filter(
    (char) => /\p{L}/u.test(char) && !new RegExp(`\\p{Script_Extensions=${rule.script}}`, 'u').test(char),
  );
  const problems: string[] = [];
  if (other.length > 0) problems.push(`not in ${rule.script} script: ${[...new Set(other)].join(' ')}`);
  const foreign = rule.foreign?.exec(own);
  if (foreign) problems.push(`the letter ${foreign[0]} does not belong to ${locale}`);
  if (/[^\P{Nd}0-9]/u.test(text)) problems.push('digits must be 0–9');
  return problems;
}
