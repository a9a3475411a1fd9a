import { closeWorkshop } from './close-workshop.ts';
import { eraseLog } from './erase-log.ts';
import { issueBadge } from './issue-badge.ts';
import { joinWorkshop } from './join-workshop.ts';
import { listLogPieces } from './list-log-pieces.ts';
import { makeCertificate } from './make-certificate.ts';
import { openWorkshop } from './open-workshop.ts';
import { putLogPieces } from './put-log-pieces.ts';
import { readBadgeIssuer } from './read-badge-issuer.ts';
import { reportWorkshop } from './report-workshop.ts';
import { showWorkshop } from './show-workshop.ts';

export const applyRouter = {
  closeWorkshop,
  eraseLog,
  issueBadge,
  joinWorkshop,
  listLogPieces,
  makeCertificate,
  openWorkshop,
  putLogPieces,
  readBadgeIssuer,
  reportWorkshop,
  showWorkshop,
};
