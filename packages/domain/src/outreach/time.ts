/** Rules that need `Temporal`: for servers, and for desks on demand. */
export { nextOccurrences, type Occurrence, type Repeat, type RepeatRule } from './repeat.ts';
