import type { AddressInfo } from 'node:net';
import { createMailer, type Mailer } from '@jmd-digital/connectors/mail';
import { SMTPServer } from 'smtp-server';

/** A mail as a server took it, and as whoever looks into it reads it. */
export interface TakenMail {
  to: string;
  /** Every byte of it. */
  raw: string;
  /** The body as it was sent. */
  body: string;
  /** By name in small letters, with encoded words opened. */
  headers: ReadonlyMap<string, string>;
  /** The body, opened. */
  text: string;
}

/**
 * A real SMTP server on this machine that keeps what it takes, with a mailer that sends there.
 * @param refused addresses that it refuses, as servers do: with the address in their answer
 */
export async function mailServer(
  from: string,
  refused: ReadonlySet<string> = new Set(),
): Promise<{
  taken: TakenMail[];
  mailer: Mailer;
  close(): Promise<void>;
}> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? new Error(`<${address}> is unknown here`) : null);
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push(opened(envelope.rcptTo.map(({ address }) => address).join(), Buffer.concat(parts).toString()));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from, hostname: 'example.org' });
  return {
    taken,
    mailer,
    async close() {
      mailer.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function opened(to: string, raw: string): TakenMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), openWords(line.slice(line.indexOf(':') + 2))]),
  );
  const text = decode(headers.get('content-transfer-encoding') ?? '7bit', body).replaceAll('\r\n', '\n');
  return { to, raw, body, headers, text };
}

/** Encoded words of a header (RFC 2047). */
const openWords = (value: string) =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? decode('base64', word) : decode('quoted-printable', word.replaceAll('_', ' ')),
    );

function decode(encoding: string, text: string): string {
  switch (encoding) {
    case '7bit':
      return text;
    case 'base64':
      return Buffer.from(text, 'base64').toString();
    case 'quoted-printable': {
      const bytes = text
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString();
    }
    default:
      throw new Error(`A mail came in ${encoding}, which nobody here can read`);
  }
}
