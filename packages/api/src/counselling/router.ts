import { acceptCase } from './accept-case.ts';
import { addNote } from './add-note.ts';
import { answerHandOver } from './answer-hand-over.ts';
import { answerQuestions } from './answer-questions.ts';
import { askHandOver } from './ask-hand-over.ts';
import { assignCase } from './assign-case.ts';
import { changeAppointment } from './change-appointment.ts';
import { closeCase } from './close-case.ts';
import { eraseCase } from './erase-case.ts';
import { followCase } from './follow-case.ts';
import { followInbox } from './follow-inbox.ts';
import { forwardCase } from './forward-case.ts';
import { keepCase } from './keep-case.ts';
import { listCases } from './list-cases.ts';
import { listTextModules } from './list-text-modules.ts';
import { logContact } from './log-contact.ts';
import { markSeen } from './mark-seen.ts';
import { offerAppointment } from './offer-appointment.ts';
import { pauseCase } from './pause-case.ts';
import { putRecord } from './put-record.ts';
import { putTextModule } from './put-text-module.ts';
import { readCase } from './read-case.ts';
import { removeTextModule } from './remove-text-module.ts';
import { rotateCaseKey } from './rotate-case-key.ts';
import { routeEnquiry } from './route-enquiry.ts';
import { sendMessage } from './send-message.ts';
import { setVisibility } from './set-visibility.ts';
import { shareCaseKeys } from './share-case-keys.ts';
import { showPresence } from './show-presence.ts';
import { submitEnquiry } from './submit-enquiry.ts';

export const counsellingRouter = {
  acceptCase,
  addNote,
  answerHandOver,
  answerQuestions,
  askHandOver,
  assignCase,
  changeAppointment,
  closeCase,
  eraseCase,
  followCase,
  followInbox,
  forwardCase,
  keepCase,
  listCases,
  listTextModules,
  logContact,
  markSeen,
  offerAppointment,
  pauseCase,
  putRecord,
  putTextModule,
  readCase,
  removeTextModule,
  rotateCaseKey,
  routeEnquiry,
  sendMessage,
  setVisibility,
  shareCaseKeys,
  showPresence,
  submitEnquiry,
};
