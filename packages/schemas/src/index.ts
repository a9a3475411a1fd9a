export * from './directory/find-sites.ts';
export * from './directory/list-sites.ts';
export type * from './directory/reference.ts';
export * from './directory/site.ts';
export * from './errors.ts';
export * from './ids.ts';
export * from './paging.ts';
export * from './values.ts';
