export { createLogSync, type LocalLog, type LogSync, type SyncReport } from './log-sync.ts';
