import { confirmSubscriber, deleteSubscriber, findAskedSubscriber, findNewsletter } from '@jmd-digital/db';
import { uuid } from '@jmd-digital/schemas';
import type { Locale } from '@jmd-digital/schemas/values';
import type { Services } from '../../context.ts';
import { hashOf } from '../../identity/tokens.ts';
import { readUnsubscribe } from './links.ts';
import { questionsSince } from './opt-in.ts';

/** What a page says of a newsletter. */
export interface ShownNewsletter {
  name: string;
  siteName: string;
}

/** A newsletter that somebody may ask for; null where there is none. */
export const readSignUp = async ({ database }: Services, channelId: string): Promise<ShownNewsletter | null> =>
  uuid.safeParse(channelId).success ? findNewsletter(database.db, channelId) : null;

/** What a link in a mail asks; null where it is none, is too old or was answered. Looking at it answers nothing. */
export const readOptIn = (
  services: Services,
  token: string,
): Promise<(ShownNewsletter & { locale: Locale; channelId: string }) | null> =>
  findAskedSubscriber(services.database.db, hashOf(token), questionsSince(services));

/** Somebody wants the newsletter. Null where the link says nothing any more, in its language otherwise. */
export const confirmOptIn = (services: Services, token: string): Promise<Locale | null> =>
  confirmSubscriber(services.database.db, hashOf(token), {
    ...{ since: questionsSince(services), at: services.now().toString() },
  });

/** Erases whoever the end of a link names, at once. False where it is none of ours; once more changes nothing. */
export async function leaveNewsletter(services: Services, end: string): Promise<boolean> {
  const subscriberId = readUnsubscribe(services, end);
  if (subscriberId === null) return false;
  await deleteSubscriber(services.database.db, subscriberId);
  return true;
}
