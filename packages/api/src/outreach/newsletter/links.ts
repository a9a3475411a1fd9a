import type { Services } from '../../context.ts';
import { sameBytes } from '../../identity/tokens.ts';

type Sealing = Pick<Services, 'seal'>;

/** Nobody makes such a link but this installation: whoever holds one may end that subscription, and nothing else. */
const macOf = ({ seal }: Sealing, subscriberId: string) => seal.derive('newsletter-leave', subscriberId);

/** Where a subscription ends, with one request and without a sign-in (RFC 8058). */
export const unsubscribeLink = (services: Pick<Services, 'seal' | 'publicUrl'>, subscriberId: string): string =>
  `${services.publicUrl}/newsletter/leave/${subscriberId}.${Buffer.from(macOf(services, subscriberId)).toString('base64url')}`;

/** Who is named by the end of such a link; null where it is none of ours. Takes the same time for every wrong one. */
export function readUnsubscribe(services: Sealing, end: string): string | null {
  const [subscriberId = '', mac = ''] = end.split('.');
  return sameBytes(Buffer.from(mac, 'base64url'), macOf(services, subscriberId)) ? subscriberId : null;
}
