/** Rules that need `Temporal`: for servers, and for desks on demand. */
export { type LocalMoment, localMoment } from '../time/local-moment.ts';
export {
  byDay,
  isDay,
  isMonth,
  monthOf,
  shiftDay,
  shiftDayByMonths,
  shiftMonth,
  weekNumber,
  weekOf,
  weeksOf,
} from './calendar.ts';
export { type ComingReturn, comingReturns } from './coming-returns.ts';
export { nextOccurrences, type Occurrence, type Repeat, type RepeatRule } from './repeat.ts';
