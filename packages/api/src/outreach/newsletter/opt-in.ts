import { optInMail } from '@jmd-digital/connectors/newsletter';
import { OPT_IN_TEXTS } from '@jmd-digital/content';
import { addJob, askForNewsletter, findAskedSubscriber, findNewsletter, findSender } from '@jmd-digital/db';
import { htmlLang, OPT_IN_DAYS, uuid } from '@jmd-digital/schemas';
import type { Locale } from '@jmd-digital/schemas/values';
import * as z from 'zod';
import type { Services } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { hashOf, newToken } from '../../identity/tokens.ts';

export const SEND_OPT_IN = 'send-opt-in';

/** Tokens wait for their mail sealed: the database alone confirms nothing. */
const TOKEN_PURPOSE = 'newsletter-opt-in';
const payload = z.object({ subscriberId: uuid, token: z.base64() });

const bytesOf = (words: string) => new TextEncoder().encode(words);

/** The moment before which a question that nobody answered is over. */
export const questionsSince = ({ now }: Pick<Services, 'now'>): string =>
  now()
    .subtract({ hours: 24 * OPT_IN_DAYS })
    .toString();

/**
 * Asks an address whether it wants a newsletter. Whether it is known, is asked already or takes mails shows neither in the
 * answer nor in how long it takes: the same rows are looked at, the same job is asked for, and the mail goes afterwards.
 * Throws `rate_limited`, `not_found` and `unavailable`.
 * @param address of whoever asks, for the limit alone
 */
export async function askForOptIn(
  services: Services,
  { channelId, email, locale }: { channelId: string; email: string; locale: Locale },
  address: string,
): Promise<void> {
  const { database, seal, limits } = services;
  const now = services.now();
  await limits.takeNew(address, now);
  if (!(await findNewsletter(database.db, channelId))) throw new ApiError('not_found');
  if (!services.mailer) throw new ApiError('unavailable');
  const normalised = email.trim().normalize('NFC').toLowerCase();
  if (!(await limits.mayMail(normalised, now))) return;
  const id = crypto.randomUUID();
  const { token, hash } = newToken();
  await database.db.transaction(async (tx) => {
    const asked = await askForNewsletter(tx, {
      ...{ id, channelId, locale, tokenHash: hash, askedAt: now.toString(), confirmedAt: null },
      sealedAddress: seal.seal('newsletter-address', id, bytesOf(email.trim())),
      addressKey: seal.derive('newsletter-address-key', `${channelId} ${normalised}`),
    });
    const subscriberId = asked ?? id;
    const sealed = Buffer.from(seal.seal(TOKEN_PURPOSE, subscriberId, bytesOf(token))).toString('base64');
    const job = { runAt: now.toString(), key: `opt-in/${subscriberId}` };
    await addJob(tx, SEND_OPT_IN, { subscriberId, token: sealed }, job);
  });
}

/** Sends the question to whoever was asked last, and to nobody who has answered it. */
export async function sendOptIn(services: Services, given: unknown): Promise<void> {
  const { mailer, seal, publicUrl, database } = services;
  const { subscriberId, token: sealed } = payload.parse(given);
  const token = Buffer.from(seal.open(TOKEN_PURPOSE, subscriberId, Buffer.from(sealed, 'base64'))).toString();
  const asked = await findAskedSubscriber(database.db, hashOf(token), questionsSince(services));
  if (!mailer || !asked) return;
  const { subject, text, linkText } = OPT_IN_TEXTS[asked.locale];
  const words: Record<string, string> = { name: asked.name, site: asked.siteName, days: String(OPT_IN_DAYS) };
  const filled = text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  const sender = await findSender(database.db, asked.siteId);
  const to = Buffer.from(seal.open('newsletter-address', asked.id, asked.sealedAddress)).toString();
  await mailer.send(
    optInMail(
      { subject, parts: [{ lang: htmlLang(asked.locale), text: filled, linkText }], imprint: sender.join('\n') },
      { to, link: `${publicUrl}/newsletter/confirm/${token}` },
    ),
  );
}
