/**
 * Days since 1 January 1970 of a day `YYYY-MM-DD`, by the Gregorian calendar. In whole numbers: a calendar library weighs half
 * of what the first screen of the app may.
 */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // The year begins in March, so that the leap day is its last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Weeks from Monday to Sunday, counted; 1 January 1970 was a Thursday. */
export const weekNumber = (dayNo: number) => Math.floor((dayNo + 3) / 7);
