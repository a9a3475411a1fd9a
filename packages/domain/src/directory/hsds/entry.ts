export * from './profile.ts';
export * from './write.ts';
