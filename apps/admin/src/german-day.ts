/** The day in Germany at a moment, `YYYY-MM-DD`; Sweden writes days that way. */
export const germanDay = (moment: number = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(moment);
