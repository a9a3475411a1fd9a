/** What is left in a field once its text has gone out: what somebody typed meanwhile, after it or instead of it. */
export const restOf = (now: string, sent: string): string => (now.startsWith(sent) ? now.slice(sent.length) : now);
