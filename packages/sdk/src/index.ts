export { type CallOptions, createJmd, type Jmd, type JmdOptions } from './create-jmd.ts';
export { isJmdError, JmdError } from './errors.ts';
export type { PagedPromise } from './pages.ts';
