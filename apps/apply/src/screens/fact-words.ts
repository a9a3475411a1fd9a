import type { Formatters } from '@jmd-digital/i18n';
import type { ApplyMessages } from '@jmd-digital/i18n/apply';
import { CEFR_SKILLS } from '@jmd-digital/schemas/values';

/** `2024-09` as German CVs write it: `09/2024`. */
const monthOf = (date: string) => date.split('-').slice(0, 2).reverse().join('/');
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** What only machines need. */
const SILENT = new Set([
  'id',
  'bcp47',
  'show',
  'native',
  'group',
  'evidenceIds',
  'translation',
  'hard',
  'from',
  'state',
]);
const DAY = /^\d{4}-\d\d-\d\d$/;
const MONTH = /^\d{4}-\d\d$/;
/** Values that stand for something, such as `dual-training`; what they mean is said in the form where they were chosen. */
const CODE = /^[a-z]+(?:-[a-z]+)+$/;

/** The words of an item, in the order in which they were written. */
export function wordsOf(item: object, t: ApplyMessages, f: Formatters): string[] {
  return Object.entries(item).flatMap(([key, value]): string[] => {
    if (SILENT.has(key) || value === undefined || value === null || typeof value === 'boolean') return [];
    if (key === 'period') return [periodOf(value as Period, t)];
    if (key === 'kind' || key === 'status') return [];
    if (key === 'cefr')
      return CEFR_SKILLS.flatMap((skill) => {
        const level = (value as Record<string, string | undefined>)[skill];
        return level ? [`${t[`cefr.${skill}`]} ${level}`] : [];
      });
    if (Array.isArray(value)) return value.map(String);
    if (isRecord(value)) return wordsOf(value, t, f);
    const text = String(value);
    if (DAY.test(text)) return [f.date(text)];
    if (MONTH.test(text)) return [monthOf(text)];
    return CODE.test(text) ? [] : [text];
  });
}

interface Period {
  from?: string;
  to?: string;
  state?: string;
}

function periodOf({ from, to, state }: Period, t: ApplyMessages): string {
  const until = state === 'ongoing' ? t.formOngoing : to && monthOf(to);
  return [from && monthOf(from), until].filter(Boolean).join(' – ');
}
