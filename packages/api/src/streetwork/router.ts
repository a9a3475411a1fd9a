import { answerOffer } from './answer-offer.ts';
import { askSecrecy } from './ask-secrecy.ts';
import { decideSecrecy } from './decide-secrecy.ts';
import { listCoverage } from './list-coverage.ts';
import { listIncidents } from './list-incidents.ts';
import { listInvitationUse } from './list-invitation-use.ts';
import { listMisinformation } from './list-misinformation.ts';
import { listPlaces } from './list-places.ts';
import { listProfiles } from './list-profiles.ts';
import { listSecrecy } from './list-secrecy.ts';
import { listSnippets } from './list-snippets.ts';
import { makeInvitation } from './make-invitation.ts';
import { movePlace } from './move-place.ts';
import { moveProfile } from './move-profile.ts';
import { offerPlace } from './offer-place.ts';
import { putEvidence } from './put-evidence.ts';
import { putMisinformation } from './put-misinformation.ts';
import { putPlace } from './put-place.ts';
import { putProfile } from './put-profile.ts';
import { putSnippet } from './put-snippet.ts';
import { readEvidence } from './read-evidence.ts';
import { readInvitation } from './read-invitation.ts';
import { recordPermission } from './record-permission.ts';
import { removeSnippet } from './remove-snippet.ts';
import { reportIncident } from './report-incident.ts';
import { reviewSnippet } from './review-snippet.ts';
import { stepIncident } from './step-incident.ts';

export const streetworkRouter = {
  askSecrecy,
  decideSecrecy,
  listIncidents,
  listSecrecy,
  putEvidence,
  readEvidence,
  reportIncident,
  stepIncident,
  listInvitationUse,
  makeInvitation,
  readInvitation,
  answerOffer,
  listCoverage,
  listPlaces,
  listProfiles,
  movePlace,
  moveProfile,
  offerPlace,
  putPlace,
  putProfile,
  recordPermission,
  listMisinformation,
  listSnippets,
  putMisinformation,
  putSnippet,
  removeSnippet,
  reviewSnippet,
};
