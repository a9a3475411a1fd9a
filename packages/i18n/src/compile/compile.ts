import { easyCatalogueProblems, easyTextProblems } from '../german/easy-language.ts';
import { emitLocale, emitSurface } from './emit.ts';
import { argumentType, type Message, parseMessage, plurals, readings } from './message.ts';
import { scriptProblems } from './script.ts';
import { wordingProblems } from './wording.ts';

/** Sources of one surface: locale to key to ICU MessageFormat text. The first locale is the reference for keys. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Compiled {
  /** Sentences of the form `finder/ar title: …`. Nothing may be written while there is one. */
  problems: string[];
  /** Path under src/gen to content. */
  files: Map<string, string>;
}

/** Checks one surface in all its locales and turns it into code. Pure: no file is read or written here. */
export function compileSurface(surface: string, catalogues: Catalogues): Compiled {
  const problems: string[] = [];
  const parsed = new Map<string, Map<string, Message>>();
  for (const [locale, catalogue] of Object.entries(catalogues)) {
    const messages = new Map<string, Message>();
    parsed.set(locale, messages);
    for (const [key, source] of Object.entries(catalogue)) {
      const report = (problem: string) => problems.push(`${surface}/${locale} ${key}: ${problem}`);
      try {
        messages.set(key, parseMessage(source));
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
      }
    }
    problems.push(...localeProblems(surface, locale, messages));
  }
  const [reference, messages = new Map<string, Message>()] = [...parsed][0] ?? [];
  for (const [locale, translated] of parsed) {
    if (locale !== reference) problems.push(...differences(surface, locale, messages, translated));
  }
  problems.push(...untranslated(surface, catalogues));

  const files = new Map([[`${surface}.gen.ts`, emitSurface(surface, messages, [...parsed.keys()])]]);
  for (const [locale, translated] of parsed) {
    files.set(`${surface}/${locale}.gen.ts`, emitLocale(surface, locale, translated, messages.keys()));
  }
  return { problems, files };
}

function localeProblems(surface: string, locale: string, messages: ReadonlyMap<string, Message>): string[] {
  const problems: string[] = [];
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const texts: string[] = [];
  for (const [key, { elements }] of messages) {
    const own = new Set<string>();
    for (const { name, forms } of plurals(elements)) {
      const given = forms.filter((form) => !form.startsWith('='));
      if (given.toSorted().join() !== [...categories].sort().join()) {
        own.add(`plural of {${name}} has ${given.join(', ')}; ${locale} has ${categories.join(', ')}`);
      }
    }
    for (const text of readings(elements, () => '…')) {
      for (const problem of scriptProblems(locale, text)) own.add(problem);
      for (const problem of wordingProblems(surface, locale, text)) own.add(problem);
      if (locale === 'de-x-leicht') {
        texts.push(text);
        for (const problem of easyTextProblems(text.replaceAll('…', 'Ort'))) own.add(problem);
      }
    }
    problems.push(...[...own].map((problem) => `${surface}/${locale} ${key}: ${problem}`));
  }
  return [...problems, ...easyCatalogueProblems(texts).map((problem) => `${surface}/${locale}: ${problem}`)];
}

function differences(
  surface: string,
  locale: string,
  reference: ReadonlyMap<string, Message>,
  translated: ReadonlyMap<string, Message>,
): string[] {
  const problems: string[] = [];
  for (const [key, message] of reference) {
    const other = translated.get(key);
    if (!other) {
      problems.push(`${surface}/${locale} ${key}: missing`);
      continue;
    }
    const [expected, given] = [argumentType(message) ?? 'none', argumentType(other) ?? 'none'];
    if (expected !== given) problems.push(`${surface}/${locale} ${key}: arguments ${given}, expected ${expected}`);
  }
  for (const key of translated.keys()) {
    if (!reference.has(key)) problems.push(`${surface}/${locale} ${key}: not in the reference catalogue`);
  }
  return problems;
}

/** The same sentence under two languages was copied, not translated. Labels of one or two words may agree by chance. */
function untranslated(surface: string, catalogues: Catalogues): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const [locale, catalogue] of Object.entries(catalogues)) {
    const language = locale.split('-')[0] ?? locale;
    for (const [key, source] of Object.entries(catalogue)) {
      if (
        source
          .replace(/\{[^}]*\}/g, '')
          .split(/\s+/)
          .filter((word) => /\p{L}/u.test(word)).length < 3
      )
        continue;
      const before = seen.get(source);
      if (before && before !== language) problems.push(`${surface}/${locale} ${key}: same text as in ${before}`);
      seen.set(source, language);
    }
  }
  return problems;
}
