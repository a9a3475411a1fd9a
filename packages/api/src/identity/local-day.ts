import type { Services } from '../context.ts';

/** Today's date in Germany, `YYYY-MM-DD`: absences end at local midnight. */
export const todayInGermany = ({ now }: Pick<Services, 'now'>): string =>
  now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();
