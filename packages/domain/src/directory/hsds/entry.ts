export * from './export.ts';
export * from './profile.ts';
export * from './read.ts';
export * from './write.ts';
