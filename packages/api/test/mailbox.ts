import type { Mail } from '@jmd-digital/connectors/mail';
import type { Database } from '@jmd-digital/db';
import type { Person } from './people.ts';

/** A mail server of a test: keeps what it takes, and refuses whom it is told to refuse. */
export function mailbox() {
  const box = {
    mails: [] as Mail[],
    refused: null as string | null,
    /** Whom mails were sent to, in the order of the alphabet. */
    told: () => box.mails.map(({ to }) => to).toSorted(),
    /** Services that send here, at once. */
    services: {
      noticeDelaySeconds: 0,
      mailer: {
        async send(mail: Mail) {
          // A moment, as a server takes: two that send at once meet here.
          await new Promise((resolve) => setTimeout(resolve, 20));
          if (mail.to === box.refused) throw new Error(`550 <${mail.to}> unknown`);
          box.mails.push(mail);
        },
        close() {},
      },
    },
    /** Lets whatever somebody does ask for notices. */
    join<Someone extends Person>(person: Someone): Someone {
      Object.assign(person.ctx, box.services);
      return person;
    },
  };
  return box;
}

/** What is asked for and not done yet. */
export async function waitingJobs({ pool }: Pick<Database, 'pool'>) {
  const { rows } = await pool.query<{ key: string; run_at: Date; attempts: number; last_error: string | null }>(
    'select key, run_at, attempts, last_error from graphile_worker.jobs order by key',
  );
  return rows;
}

/** Whatever is asked for is due now: the database's clock cannot be turned. */
export async function hurryJobs({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await pool.query('update graphile_worker._private_jobs set run_at = now()');
}
