import { newsletterMail } from '@jmd-digital/connectors/newsletter';
import {
  beginMail,
  type DeliveryRow,
  type DueDelivery,
  endMail,
  findSender,
  type MailReader,
  readersWithoutMail,
  takeBackMail,
} from '@jmd-digital/db';
import { matchLocale } from '@jmd-digital/schemas';
import type { Locale } from '@jmd-digital/schemas/values';
import { unsubscribeLink } from '../newsletter/links.ts';
import type { Allowed, Sending } from './due.ts';
import { type Ended, record, take } from './outcome.ts';

type Letter = Parameters<typeof newsletterMail>[0];
type Handing = Omit<Sending, 'mailer'> & { mailer: NonNullable<Sending['mailer']> };

const PAGE = 100;

/** How often an address that says “later” is tried again before it counts as one that takes nothing. */
const PATIENCE = 4;

/** What the link in a mail does, in the language of the part that it stands below. */
const LEAVE: Readonly<Record<Locale, string>> = {
  de: 'Newsletter abbestellen',
  'de-x-leicht': 'Keinen Newsletter mehr bekommen',
  en: 'Unsubscribe from this newsletter',
  ar: 'إلغاء الاشتراك في النشرة',
  fa: 'لغو اشتراک خبرنامه',
  uk: 'Відписатися від розсилки',
  ru: 'Отписаться от рассылки',
  tr: 'Bülten aboneliğinden çık',
  fr: 'Se désabonner de cette lettre',
};

/**
 * Sends a newsletter, to each person who confirmed it one mail. Each mail is written down before it is handed over: whoever
 * goes on with a newsletter leaves out everybody for whom that was done, even if nobody knows whether it went.
 */
export async function sendNewsletter(services: Sending, due: DueDelivery, allowed: Allowed): Promise<void> {
  const { mailer } = services;
  if (!mailer) return record(services, allowed, { kind: 'not_sent' });
  const letter = await letterOf(services, allowed);
  const row = await take(services, due, allowed);
  if (!row) return;
  const ended = await mailEverybody({ ...services, mailer }, row, letter);
  if (ended) await record(services, { ...allowed, row }, ended);
}

/** @returns null where the delivery was not under way any more */
async function mailEverybody(services: Handing, row: DeliveryRow, letter: Letter): Promise<Ended | null> {
  const { db } = services.database;
  let [after, isLeft]: [string | null, boolean] = [null, false];
  for (;;) {
    const readers: MailReader[] = await readersWithoutMail(db, row, after, PAGE);
    for (const reader of readers) {
      const begun = await beginMail(db, row.id, reader.id, services.now().toString());
      if (begun === 'ended') return null;
      if (begun === 'none') continue;
      const became = await mail(services, letter, reader);
      if (became === 'closed' || (became === 'later' && row.attempt < PATIENCE)) {
        await takeBackMail(db, row.id, reader.id);
        if (became === 'closed') return { kind: 'not_sent' };
        isLeft = true;
      } else if (became !== 'unknown') {
        await endMail(db, row.id, reader.id, became === 'sent' ? 'sent' : 'refused', services.now().toString());
      }
    }
    after = readers.at(-1)?.id ?? null;
    if (readers.length < PAGE) break;
  }
  return isLeft ? { kind: 'not_sent' } : { kind: 'sent', remoteId: null, url: null };
}

/** `later` and `refused` is what the mail server says of this mail; `closed`: nobody gets any through it now. */
type Became = 'sent' | 'later' | 'refused' | 'closed' | 'unknown';

async function mail(services: Handing, letter: Letter, { id, sealedAddress, locale }: MailReader): Promise<Became> {
  let to: string;
  try {
    to = new TextDecoder().decode(services.seal.open('newsletter-address', id, sealedAddress));
  } catch {
    return 'refused';
  }
  try {
    const parts = letter.parts.toSorted((one, other) => rank(one.lang, locale) - rank(other.lang, locale));
    await services.mailer.send(newsletterMail({ ...letter, parts }, { to, link: unsubscribeLink(services, id) }));
    return 'sent';
  } catch (error) {
    const { command, code, responseCode = 0 } = error as { command?: string; code?: string; responseCode?: number };
    if (command === 'CONN' || code === 'EAUTH' || code === 'EDNS') return 'closed';
    if (responseCode >= 500) return 'refused';
    return responseCode >= 400 ? 'later' : 'unknown';
  }
}

/** Everybody reads their own language first; the rest stays in the order of the post. */
const rank = (lang: string, locale: Locale) => (matchLocale(lang) === locale ? 0 : 1);

async function letterOf({ database }: Sending, { post, channel }: Allowed): Promise<Letter> {
  const { content } = post;
  const said = content.parts.map(({ lang, text, warning }) => {
    const own = content.variants.find((each) => each.channelId === channel.id && each.lang === lang);
    return { lang, text: (own?.text ?? text).trim(), warning, linkText: LEAVE[matchLocale(lang) ?? 'de'] };
  });
  const sender = await findSender(database.db, post.siteId);
  return {
    subject: content.title,
    parts: said
      .filter(({ text }) => text !== '')
      .map(({ warning, text, ...part }) => ({ ...part, text: [warning, text].filter(Boolean).join('\n\n') })),
    imprint: sender.join('\n'),
  };
}
