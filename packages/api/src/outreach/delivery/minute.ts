import type { Sending } from './due.ts';
import { sendWhatIsDue } from './send.ts';
import { takeDownWhatIsDue } from './take-down.ts';

/**
 * What is done every minute: what has to go is taken down, what is due is sent. While a round goes on, the next one of the
 * same process is left out: a server that answers late holds up other work no longer than once.
 */
export function minuteRound(services: Sending): () => Promise<void> {
  let busy = false;
  return async () => {
    if (busy) return;
    busy = true;
    try {
      const ends = await Promise.allSettled([takeDownWhatIsDue(services), sendWhatIsDue(services)]);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    } finally {
      busy = false;
    }
  };
}
