export type { Followed, FollowOptions } from '../stream.ts';
export { type Cases, createCases, type NewEnquiry, type Room } from './cases.ts';
export { certificateRequest, certifyMember } from './certify.ts';
export { checkWords } from './check-words.ts';
export type { KeyEvent } from './key-events.ts';
export type { KeyAlarm } from './key-watch.ts';
export type { Message, Problem } from './read-messages.ts';
export { ensureTeamKeys, type TeamKeys } from './team-keys.ts';
export { timelineOf } from './timeline.ts';
