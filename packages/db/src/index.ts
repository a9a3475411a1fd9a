export {
  deleteLogPieces,
  findLogPieces,
  insertLogPieces,
  type LogPieceRow,
  listLogPieceRows,
  lockLog,
  logSize,
} from './apply/log.ts';
export {
  addSolved,
  countSeats,
  deleteEndedWorkshops,
  deleteWorkshop,
  findWorkshop,
  hasSeat,
  insertSeat,
  insertWorkshop,
  listSolved,
  lockOpenWorkshop,
  type WorkshopRow,
} from './apply/workshops.ts';
export { type Database, type Db, databaseAnswers, migrateDatabase, openDatabase } from './client.ts';
export {
  type AppointmentRow,
  type ContactRow,
  cancelOthers,
  insertAppointments,
  insertContact,
  insertTransfer,
  listAppointments,
  listContacts,
  listTransfers,
  setAppointmentState,
  type TransferRow,
} from './counselling/appointments.ts';
export {
  type CaseAtSite,
  type CaseCursor,
  type CaseEntryRow,
  type CaseKeyRow,
  type CaseKeyWrapRow,
  type CaseRow,
  caseAuthors,
  findCase,
  findEntry,
  findEntryAt,
  insertCase,
  insertCaseKey,
  insertCaseKeyWraps,
  insertEntry,
  lastSenderSeq,
  listCaseKeyRows,
  listCaseKeyWraps,
  listCaseRows,
  listEntries,
  lockCase,
  markCases,
  updateCase,
} from './counselling/cases.ts';
export { deleteCase, listDueCases, shredCase, withdrawFrom, withdrawHistory } from './counselling/erase.ts';
export {
  type BlobRow,
  claimBlobs,
  deleteBlobsOf,
  deleteUnclaimedBlobs,
  findBlob,
  insertBlob,
  insertBlobChunk,
  readBlobChunk,
} from './counselling/files.ts';
export {
  claimNotice,
  findNoticeAddresses,
  lastNotice,
  listCasesErasedOn,
  listCasesQuiet,
  listCasesResting,
  listCasesUnconfirmed,
  listCounsellorIds,
  listIdleClients,
  releaseNotice,
} from './counselling/notices.ts';
export {
  findCarrierSettings,
  findRecord,
  listWritings,
  putFact,
  putRecord,
  type RecordRow,
} from './counselling/records.ts';
export {
  deleteTextModule,
  findTextModule,
  listTextModuleRows,
  putTextModuleRow,
  type TextModuleRow,
} from './counselling/text-modules.ts';
export { applyDirectoryChange, type DirectoryChange } from './directory/apply.ts';
export {
  type CarrierDetails,
  type CarrierRow,
  type CarrierSettingsRow,
  carrierExists,
  findSiteRow,
  listCarrierDetails,
  putCarrierDetails,
} from './directory/carriers.ts';
export { changeDirectory } from './directory/change.ts';
export { eraseDemonstration } from './directory/erase-demonstration.ts';
export { sitesInUse } from './directory/in-use.ts';
export { listSites, type SiteCursor, type SiteFilter } from './directory/list.ts';
export { type DirectoryState, readDirectory, readDirectoryState } from './directory/read.ts';
export { findResponsibleCarrier, findSiteCarrier } from './directory/site-carrier.ts';
export { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from './embedded.ts';
export {
  type AccountRow,
  accountDetails,
  type CurrentMembership,
  currentMemberships,
  findAccount,
  findAccountByLogin,
  findRootWrap,
  insertAccount,
  type NewAccount,
  putRootWrap,
  type RootWrapRow,
} from './identity/accounts.ts';
export {
  type AuditEntry,
  type AuditRow,
  deleteOldAudit,
  insertAudit,
  insertAuditOnce,
  listAuditRows,
} from './identity/audit.ts';
export {
  carrierCertificateKey,
  findCertificateId,
  insertCertificate,
  listCertificates,
  listKeyCertificates,
} from './identity/certificates.ts';
export {
  closeAccountRow,
  countRole,
  deleteNoticeAddress,
  deleteRootWrap,
  deleteRootWraps,
  putNoticeAddress,
  updateAccount,
} from './identity/change-account.ts';
export { listDemonstrationFactors, markDemonstration, takenNames } from './identity/demonstration.ts';
export {
  countBackupCodes,
  deleteFactor,
  type FactorRow,
  insertFactor,
  listFactorRows,
  lockFactors,
  replaceBackupCodes,
  useBackupCode,
  usePasskey,
  useTotpStep,
} from './identity/factors.ts';
export {
  findInvitation,
  type InvitationRow,
  insertInvitation,
  insertMembership,
  listInvitationRows,
  lockOpenInvitation,
  markInvitationUsed,
  putProfile,
  revokeFirstInvitations,
  revokeInvitationRow,
  type ScopeFilter,
  scopeName,
} from './identity/invitations.ts';
export { insertKeyLog, type KeyLogRow, keyLogHead, lockKeyLogHead, readKeyLogAfter } from './identity/key-log.ts';
export {
  type AbsenceRow,
  ageKeysOfSite,
  countOthersAtCarrier,
  deleteAbsence,
  endMembershipRow,
  findAbsence,
  findMembership,
  holdsKeys,
  listAbsenceRows,
  listStaffRows,
  lockAbsences,
  type MembershipRow,
  membershipsOf,
  newestTeamKeyHolders,
  putAbsence,
  type StaffRow,
  withdrawFromSite,
} from './identity/memberships.ts';
export { accountsOf, keyHistory } from './identity/public-keys.ts';
export {
  deleteEndedSessions,
  deleteSession,
  deleteSessions,
  findSession,
  findSessionById,
  findSessionWithAccount,
  insertSession,
  listSessionRows,
  type SessionFound,
  type SessionRow,
  updateSession,
} from './identity/sessions.ts';
export {
  currentTeam,
  insertTeamKey,
  insertTeamKeyWraps,
  listTeamKeyRows,
  listTeamKeyWraps,
  lockTeam,
  newestTeamKey,
  sitesWithOpenTeams,
  type TeamKeyRow,
  type TeamMember,
  teamHolds,
  teamMemberKey,
} from './identity/team-keys.ts';
export {
  countAttempt,
  deleteTicket,
  deleteTickets,
  findTicketOf,
  insertTicket,
  lockTicket,
  setTicketAnswer,
  type TicketRow,
} from './identity/tickets.ts';
export * from './outreach/entry.ts';
export {
  ACCESS_CHANNEL,
  appendCaseEvent,
  appendInboxEvent,
  deleteOldEvents,
  EVENT_CHANNEL,
  type EventRow,
  lastEventSeq,
  notifyAccess,
  notifyGone,
  notifyPresence,
  PRESENCE_CHANNEL,
  type PresenceNote,
  readEvents,
  type StreamName,
} from './platform/events.ts';
export {
  addJob,
  type HearFailure,
  type JobFailure,
  type JobTasks,
  type JobTimes,
  runDueJobs,
  startJobs,
} from './platform/jobs.ts';
export { type Listener, listen } from './platform/listen.ts';
export {
  createRateLimiter,
  type RateLimitAnswer,
  type RateLimiter,
  type RateLimitRule,
} from './platform/rate-limit.ts';
export {
  deletePolicy,
  findPolicy,
  insertPolicies,
  listPolicyRows,
  lockPolicies,
  nextPolicyVersion,
  type PolicyOwner,
  type PolicyRow,
  updatePolicy,
} from './policy/policies.ts';
export * from './streetwork/entry.ts';
