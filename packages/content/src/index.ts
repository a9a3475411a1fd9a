export * from './demo/large.ts';
export * from './demo/world.ts';
export * from './helplines/freshness.ts';
export * from './helplines/helplines.ts';
export * from './languages.ts';
export * from './newsletter/opt-in-texts.ts';
export * from './notices/notices.ts';
export * from './reference/load.ts';
