import type { Formatters } from '@jmd-digital/i18n';

/** `Dienstag, 12. Januar, 16:00` of `2027-01-12T16:00`, as the clock there shows it. */
export function localText(f: Formatters, local: string): string {
  const [day = '', time = ''] = local.split('T');
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${f.day(day)}, ${time}` : time;
}
