export { testDatabase } from './database.ts';
export { cloneTemplate, type DatabaseServer, startDatabaseServer } from './database-server.ts';
export { NAUGHTY_STRINGS } from './naughty-strings.ts';
