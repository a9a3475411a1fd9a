export { type Database, type Db, databaseAnswers, migrateDatabase, openDatabase } from './client.ts';
export { applyDirectoryChange, type DirectoryChange } from './directory/apply.ts';
export { changeDirectory } from './directory/change.ts';
export { listSites, type SiteCursor, type SiteFilter } from './directory/list.ts';
export { type DirectoryState, readDirectory, readDirectoryState } from './directory/read.ts';
export { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from './embedded.ts';
export {
  createRateLimiter,
  type RateLimitAnswer,
  type RateLimiter,
  type RateLimitRule,
} from './platform/rate-limit.ts';
