/** Sealing and opening files: loaded when somebody attaches or opens one. */
export {
  CHUNK_BYTES,
  type FileKey,
  MAX_FILE_BYTES,
  openFile,
  type SealedFile,
  sealedFileSize,
  sealFile,
  splitChunks,
} from './attachment.ts';
export {
  type EvidenceContext,
  type EvidenceFile,
  MAX_EVIDENCE_BYTES,
  openEvidence,
  sealEvidence,
} from './evidence.ts';
