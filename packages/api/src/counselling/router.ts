import { acceptCase } from './accept-case.ts';
import { assignCase } from './assign-case.ts';
import { closeCase } from './close-case.ts';
import { followCase } from './follow-case.ts';
import { followInbox } from './follow-inbox.ts';
import { listCases } from './list-cases.ts';
import { markSeen } from './mark-seen.ts';
import { pauseCase } from './pause-case.ts';
import { readCase } from './read-case.ts';
import { rotateCaseKey } from './rotate-case-key.ts';
import { sendMessage } from './send-message.ts';
import { shareCaseKeys } from './share-case-keys.ts';
import { showPresence } from './show-presence.ts';
import { submitEnquiry } from './submit-enquiry.ts';

export const counsellingRouter = {
  acceptCase,
  assignCase,
  closeCase,
  followCase,
  followInbox,
  listCases,
  markSeen,
  pauseCase,
  readCase,
  rotateCaseKey,
  sendMessage,
  shareCaseKeys,
  showPresence,
  submitEnquiry,
};
