import { eraseLog } from './erase-log.ts';
import { listLogPieces } from './list-log-pieces.ts';
import { putLogPieces } from './put-log-pieces.ts';

export const applyRouter = {
  eraseLog,
  listLogPieces,
  putLogPieces,
};
