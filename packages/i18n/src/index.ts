export {
  DEFAULT_LOCALE,
  directionOf,
  htmlLang,
  LOCALES,
  type Locale,
  matchLocale,
  negotiateLocale,
} from '@jmd-digital/schemas/values';
export { dateTimeIn, daysBetween, type Formatters, formatters, localDay } from './format.ts';
export { languageNames } from './gen/languages.gen.ts';
export { reviewedByNativeSpeaker } from './gen/reviewed.gen.ts';
export { LOCALE_NAMES } from './locale-names.ts';
export { isolate, number, plural, select } from './runtime.ts';
