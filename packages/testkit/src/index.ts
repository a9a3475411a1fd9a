export { testDatabase } from './database.ts';
export { cloneTemplate, type DatabaseServer, startDatabaseServer } from './database-server.ts';
