export { type Cases, createCases, type NewEnquiry, type Room } from './cases.ts';
export type { Message, Problem } from './read-messages.ts';
export { ensureTeamKeys } from './team-keys.ts';
