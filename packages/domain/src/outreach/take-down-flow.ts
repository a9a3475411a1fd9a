import type { DeliveryState } from '@jmd-digital/schemas';
import type { Connector } from '@jmd-digital/schemas/values';

/**
 * What comes next of something that has to go.
 * - `wait`: a call is under way, and nobody knows yet whether there is anything to take down.
 * - `remove`: its connector takes it down. `here`: it stands on our own page alone, and is gone with its record.
 * - `by-hand`: a person takes it down, and says so.
 * - `over`: nothing is out, and nothing goes out any more.
 */
export type TakeDownStep = 'wait' | 'remove' | 'here' | 'by-hand' | 'over';

/**
 * @param delivery what has to go. Where a person found it, no server told its name there, so a person takes it down again
 * @param connector of its channel. A mail cannot be called back: a person decides what to tell those who got it
 */
export function takeDownStep(
  { state, remoteId }: { state: DeliveryState; remoteId: string | null },
  connector: Connector,
): TakeDownStep {
  if (state === 'sending') return 'wait';
  if (state === 'outcome_unknown') return 'by-hand';
  if (state !== 'sent') return 'over';
  if (connector === 'feed') return 'here';
  return connector === 'manual' || connector === 'newsletter' || remoteId === null ? 'by-hand' : 'remove';
}
