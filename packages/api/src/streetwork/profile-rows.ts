import type { WorkerProfileRow } from '@jmd-digital/db';
import type { WorkerProfile } from '@jmd-digital/schemas';

/** A profile as it is told. One that does not name the carrier is never written. */
export const toProfile = ({ changedAt: _, ...row }: WorkerProfileRow): WorkerProfile => ({
  ...row,
  carrierNamed: true,
});
