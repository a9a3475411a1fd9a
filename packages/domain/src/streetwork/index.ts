export { findIdentity, type IdentityFinding, type IdentityKind, MAX_NOTE } from './no-identity.ts';
