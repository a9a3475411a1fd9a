export type { AccountOptions, AccountState, Credentials, DeviceChoice, SignInStep } from './account.ts';
export { type Account, createAccount, type DeviceWait, type NewAccount, type RecoveryOffer } from './create-account.ts';
export { browserStore, type KeptSession, type KeyStore, type KeyWatch, memoryStore } from './store.ts';
