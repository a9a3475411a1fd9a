/** Rules that need `Temporal`: for servers, and for desks on demand. */
export { localMoment } from '../time/local-moment.ts';
export { nextOccurrences, type Occurrence, type Repeat, type RepeatRule } from './repeat.ts';
