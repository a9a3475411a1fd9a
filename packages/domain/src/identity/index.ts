export { type Actor, decide } from './decide.ts';
export { PERMISSIONS, type PermissionRule, type Role } from './permissions.ts';
