export * from './demo/world.ts';
export * from './reference/load.ts';
