import type { Mailer } from '@jmd-digital/connectors/mail';
import type { Database } from '@jmd-digital/db';
import { renderCertificate } from '@jmd-digital/documents/server';
import { Temporal } from 'temporal-polyfill';
import type { Services } from './context.ts';
import { createFinderData } from './directory/finder-data.ts';
import { createLimits } from './identity/limits.ts';
import { createServerSeal } from './identity/server-seal.ts';
import { createOutgoing } from './outreach/delivery/outgoing.ts';

export interface ServiceOptions {
  /** Seals what the server has to read again: 32 bytes that lie outside of the database. */
  secret: Uint8Array;
  /** Address of this installation as people type it. */
  publicUrl: string;
  production: boolean;
  mailer?: Mailer | null;
  /** Servers of channels inside of the operator's own network: their origin, and the address at which they are asked. */
  internalServers?: ReadonlyMap<string, string>;
  /** Tests look at what is rendered. */
  renderCertificate?: typeof renderCertificate;
  /** A minute and a half unless told. */
  noticeDelaySeconds?: number;
  /** Tests give a clock of their own. */
  now?: () => Temporal.Instant;
  /** Multiplies the limits of tries; 1 unless told. */
  limitFactor?: number;
}

/** The services of a process. */
export function createServices(database: Database, options: ServiceOptions): Services {
  return {
    database,
    now: options.now ?? Temporal.Now.instant,
    finderData: createFinderData(database),
    seal: createServerSeal(options.secret),
    limits: createLimits(database, options.limitFactor),
    publicUrl: options.publicUrl,
    mailer: options.mailer ?? null,
    outgoing: createOutgoing(options.internalServers),
    renderCertificate: options.renderCertificate ?? renderCertificate,
    noticeDelaySeconds: options.noticeDelaySeconds ?? 90,
    production: options.production,
  };
}
