import blns from '../data/blns.json' with { type: 'json' };

/** The Big List of Naughty Strings: what has broken input fields elsewhere. */
export const NAUGHTY_STRINGS: readonly string[] = blns;
