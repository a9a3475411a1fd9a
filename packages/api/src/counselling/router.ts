import { acceptCase } from './accept-case.ts';
import { followCase } from './follow-case.ts';
import { followInbox } from './follow-inbox.ts';
import { listCases } from './list-cases.ts';
import { markSeen } from './mark-seen.ts';
import { readCase } from './read-case.ts';
import { rotateCaseKey } from './rotate-case-key.ts';
import { sendMessage } from './send-message.ts';
import { shareCaseKeys } from './share-case-keys.ts';
import { showPresence } from './show-presence.ts';
import { submitEnquiry } from './submit-enquiry.ts';

export const counsellingRouter = {
  acceptCase,
  followCase,
  followInbox,
  listCases,
  markSeen,
  readCase,
  rotateCaseKey,
  sendMessage,
  shareCaseKeys,
  showPresence,
  submitEnquiry,
};
