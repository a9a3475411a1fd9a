/** The files in `vectors/`, as they are. Bytes are lower-case hexadecimal. */
export interface Vectors {
  cbor: { valid: { what: string; hex: string }[]; invalid: { what: string; hex: string }[] };
  password: {
    password: string;
    same: string[];
    salt: string;
    memoryKiB: number;
    iterations: number;
    stretched: string;
    authKey: string;
  }[];
  root: {
    identities: { root: string; kemPublic: string; signPublic: string; keyId: string }[];
    sealed: {
      key: string;
      root: string;
      accountId: string;
      method: 'password' | 'recovery' | 'device';
      ref: string;
      nonce: string;
      sealed: string;
    }[];
  };
  recoveryCode: {
    valid: { secret: string; code: string; alsoTyped: string[]; authKey: string }[];
    invalid: { code: string; reason: 'length' | 'characters' | 'check' }[];
  };
  wrap: {
    what: 'case' | 'internal' | 'team' | 'root';
    subjectId: string;
    epoch: number;
    recipientKind: 'client' | 'counsellor' | 'team' | 'supervisor' | 'device';
    senderRoot: string;
    recipientRoot: string;
    secret: string;
    aad: string;
    sealed: string;
  }[];
  caseKey: {
    what: 'case' | 'internal';
    caseId: string;
    epoch: number;
    newer: string;
    older: string;
    nonce: string;
    link: string;
  }[];
  message: {
    authorRoot: string;
    authorId: string;
    role: 'client' | 'counsellor';
    caseKey: string;
    header: string;
    body: string;
    nonce: string;
    text: string;
    caseId: string;
    thread: 'client' | 'internal' | 'feedback' | 'group';
    epoch: number;
    envelope: string;
    refused: { what: string; envelope: string; reason: string }[];
  }[];
  attachment: { blobId: string; fileKey: string; content: string; sha256: string; chunks: string[] }[];
  evidence: {
    seed: string;
    context: { siteId: string; incidentId: string; evidenceId: string; epoch: number };
    nonce: string;
    file: { name: string; type: string; content: string };
    sealed: string;
  }[];
  draft: { root: string; purpose: [string, ...string[]]; nonce: string; plain: string; sealed: string }[];
  checkPhrase: { one: { kem: string; sign: string }; other: { kem: string; sign: string }; words: string[] }[];
  certificate: { carrierSeed: string; carrierPublic: string; at: number; chain: string[]; problem: string | null }[];
  keyLog: { entries: string[]; head: { seq: number; hash: string } };
}
