export { type Actor, type CaseFacts, type HeldRole, PUBLIC, type Target } from './actor.ts';
export { type Decision, decide, mayEver, needsNoTarget } from './decide.ts';
export { type Absence, makesCircle, overlaps, standInOn } from './deputies.ts';
export { type LoginName, readLoginName } from './login-name.ts';
export { may } from './may.ts';
export {
  type CaseCondition,
  PERMISSIONS,
  type PermissionRole,
  type PermissionRule,
  type PermissionScope,
} from './permissions.ts';
export { suggestName } from './pseudonyms.ts';
export { RETENTION_DEFAULTS } from './retention.ts';
