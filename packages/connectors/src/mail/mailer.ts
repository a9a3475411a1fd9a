import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** The same as HTML, for whoever shows it. */
  html?: string | undefined;
  /** Where one POST ends the subscription, without a page and without a sign-in (RFC 8058). */
  unsubscribe?: string | undefined;
}

/** Sends mails over one server. */
export interface Mailer {
  /** Resolves once the server took the mail. Rejects where it did not, and then nobody got it. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export interface MailOptions {
  /** `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte. */
  url: string;
  /** Name and address that mails come from: neutral, for others see it. */
  from: string;
  /** Name of this host in greetings and message ids: mails tell nothing of the machine that they come from. */
  hostname: string;
}

/** How long one step of the conversation may take, milliseconds. */
const TIMEOUT_MS = 20_000;

export function createMailer({ url, from, hostname }: MailOptions): Mailer {
  const transport = createTransport({
    ...{ url, name: hostname, disableFileAccess: true, disableUrlAccess: true },
    ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
  });
  return {
    async send({ to, subject, text, html, unsubscribe }) {
      // The library reads lists and names out of an address; here it is one address and nothing else.
      if (!BARE_ADDRESS.test(to)) throw new Error('That is no mail address');
      await transport.sendMail({
        ...{ from, to, subject, text, html },
        envelope: { from: addressOf(from), to: [to] },
        messageId: `<${crypto.randomUUID()}@${hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe ? listHeaders(unsubscribe) : {}) },
        xMailer: false,
      });
    },
    close: () => transport.close(),
  };
}

/** A button in mail programs. That one request is enough may be said of `https` alone (RFC 8058, 3.1). */
function listHeaders(address: string) {
  const { href, protocol } = new URL(address);
  const oneClick = protocol === 'https:' ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
  return { 'List-Unsubscribe': `<${href}>`, ...oneClick };
}

const BARE_ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/;

/** The bare address of `Name <address>`. */
const addressOf = (from: string) => /<([^<>]+)>$/.exec(from)?.[1] ?? from;
