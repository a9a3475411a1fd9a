import { acceptCase } from './accept-case.ts';
import { listCases } from './list-cases.ts';
import { readCase } from './read-case.ts';
import { rotateCaseKey } from './rotate-case-key.ts';
import { sendMessage } from './send-message.ts';
import { shareCaseKeys } from './share-case-keys.ts';
import { submitEnquiry } from './submit-enquiry.ts';

export const counsellingRouter = {
  acceptCase,
  listCases,
  readCase,
  rotateCaseKey,
  sendMessage,
  shareCaseKeys,
  submitEnquiry,
};
