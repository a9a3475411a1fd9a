import type { Mailer } from '@jmd-digital/connectors/mail';
import type { Database } from '@jmd-digital/db';
import type { renderCertificate } from '@jmd-digital/documents/server';
import type { FinderData } from '@jmd-digital/domain/directory';
import type { Actor } from '@jmd-digital/domain/identity';
import type { Temporal } from 'temporal-polyfill';
import type { Limits } from './identity/limits.ts';
import type { ServerSeal } from './identity/server-seal.ts';
import type { Outgoing } from './outreach/delivery/outgoing.ts';

/** What lives as long as the process. */
export interface Services {
  database: Database;
  /** The directory as it stands now, arranged for the finder. */
  finderData(): Promise<FinderData>;
  now(): Temporal.Instant;
  /** Seals what the server has to read again itself: TOTP secrets, notice addresses. */
  seal: ServerSeal;
  limits: Limits;
  /** Address of this installation as people type it, without a slash at its end. */
  publicUrl: string;
  /** Sends mails; null where no mail server is set, and then nobody is told by mail. */
  mailer: Mailer | null;
  /** How connectors reach servers of channels. */
  outgoing: Outgoing;
  /** Makes the PDF of a certificate. */
  renderCertificate: typeof renderCertificate;
  /** How long a notice waits, in case whoever it is for looks anyway. */
  noticeDelaySeconds: number;
  /** Demonstration accounts are refused. */
  production: boolean;
}

/** The session that a request came with. */
export interface SessionFacts {
  id: string;
  accountId: string;
  shared: boolean;
  elevatedUntil: Temporal.Instant | null;
}

/** What a procedure gets with each request. */
export interface ApiContext extends Services {
  actor: Actor;
  session: SessionFacts | null;
  requestId: string;
  /** For rate limits alone; never stored, never logged. */
  address: string;
  /** Puts a session's token into the cookie of the answer, or takes the cookie away. */
  setSessionToken(token: { value: string; maxAgeSeconds: number | null } | null): void;
}
