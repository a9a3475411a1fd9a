import type { Mail } from '../mail/mailer.ts';
import { address, attribute, clean, escaped, paragraphs } from '../markup.ts';

/** A part of a mail in one language, with the words around its link. */
interface MailPart {
  /** BCP 47 */
  lang: string;
  /** Plain text. */
  text: string;
  /** What the link does, in this language: `Abmelden`, `Anmeldung bestätigen`. */
  linkText: string;
}

export interface Newsletter {
  subject: string;
  /** One language or several, the one that most people read first. */
  parts: readonly MailPart[];
  /** Who sends it, with an address by post (§ 5 DDG). */
  imprint: string;
}

/** To whom a mail goes, and the link that is theirs alone. */
export interface Recipient {
  to: string;
  /** Where the subscription ends, or where it is confirmed: it holds a token. */
  link: string;
}

/**
 * A newsletter for one person, as text and as HTML that loads nothing: no picture, no style and no script from elsewhere, and
 * no link but those of its text and the one that ends it. Nobody learns from it who has read what.
 */
export function newsletterMail({ subject, parts, imprint }: Newsletter, { to, link }: Recipient): Mail {
  return {
    ...{ to, subject: clean(subject), unsubscribe: link },
    text: [...parts.map((part) => textOf(part, link)), clean(imprint)].join(RULE),
    html: page(subject, parts[0]?.lang ?? 'de', [
      ...parts.map(
        ({ lang, text, linkText }) =>
          `<div lang="${attribute(lang)}" dir="auto">${paragraphs(text)}` +
          `<p><a href="${address(link)}">${escaped(linkText)}</a></p></div>`,
      ),
      `<div>${paragraphs(imprint)}</div>`,
    ]),
  };
}

/**
 * The mail that asks whether somebody wants a newsletter at all (double opt-in, § 7 UWG). It has no content but the question:
 * whoever did not ask for it gets nothing else.
 */
export function optInMail({ subject, parts, imprint }: Newsletter, { to, link }: Recipient): Mail {
  const text = [...parts.map((part) => textOf(part, link)), clean(imprint)].join(RULE);
  return { to, subject: clean(subject), text };
}

/** Between languages, in plain text. */
const RULE = '\n\n* * *\n\n';

const textOf = ({ text, linkText }: MailPart, link: string) =>
  `${clean(text).trim()}\n\n${clean(linkText)}:\n${new URL(link).href}`;

const page = (title: string, lang: string, sections: readonly string[]) =>
  `<!doctype html><html lang="${attribute(lang)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>` +
  `<body>${sections.join('<hr>')}</body></html>`;
