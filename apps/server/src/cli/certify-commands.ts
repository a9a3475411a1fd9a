import { readFile, writeFile } from 'node:fs/promises';
import {
  type Bytes,
  carrierKeyIdOf,
  carrierPublicOf,
  createCarrierKey,
  isCryptoError,
  issueCertificate,
  readCertificateRequest,
} from '@jmd-digital/crypto/public';
import { type Command, UsageError } from './usage.ts';
import { readWords } from './words.ts';

const KEY_USAGE = 'certificate-key FILE';
const CERTIFY_USAGE = 'certify FILE REQUEST [--days 730]';
const DAY_MS = 86_400_000;
/** What is certified today counts on devices whose clock is behind. */
const SLACK_MS = DAY_MS;

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** Makes what a carrier certifies with. It asks no server and no database: run it on a machine that is kept apart. */
export const certificateKeyCommand: Command = {
  usage: KEY_USAGE,
  summary: "make a carrier's certificate key; FILE is the secret half, keep it offline",
  async run(args) {
    const { words } = readWords(args, KEY_USAGE, 1, {});
    const path = words[0] ?? '';
    const { seed, public: publicKey } = await createCarrierKey();
    await writeFile(path, `${text(seed)}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      const why = error.code === 'EEXIST' ? 'it is there already, and may be in use' : (error.code ?? error.message);
      throw new UsageError(`${path} cannot be written: ${why}.`);
    });
    console.log(`${path} is the secret half. Keep it, and a copy of it, where no server is.`);
    console.log('The public half, for the form of the carrier:');
    console.log(text(publicKey));
    return 0;
  },
};

/** Names someone as the one who certifies at a site, with the secret half of a carrier's key. Works offline. */
export const certifyCommand: Command = {
  usage: CERTIFY_USAGE,
  summary: 'answer the REQUEST of a team lead with a certificate, signed with the key in FILE',
  async run(args) {
    const { words, values } = readWords(args, CERTIFY_USAGE, 2, { days: { type: 'string' } });
    const days = Number(values.days ?? 730);
    if (!Number.isInteger(days) || days < 1 || days > 3_650) throw new UsageError('--days is a number from 1 to 3650.');
    const seed = await readSeed(words[0] ?? '');
    const request = readRequest(words[1] ?? '');
    const now = Date.now();
    const certificate = await issueCertificate(
      {
        ...{ kind: 'site', issuerKeyId: await carrierKeyIdOf(await carrierPublicOf(seed)) },
        ...{ subjectId: request.siteId, subject: request.subject },
        ...{ notBefore: now - SLACK_MS, notAfter: now + days * DAY_MS },
      },
      seed,
    );
    console.log(`For the site ${request.siteId}, for ${days} days. The certificate, to be handed back:`);
    console.log(text(certificate));
    return 0;
  },
};

async function readSeed(path: string): Promise<Bytes> {
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read: ${error.code ?? error.message}.`);
  });
  const seed = Uint8Array.from(Buffer.from(content.trim(), 'base64url'));
  if (seed.length !== 32 || text(seed) !== content.trim()) throw new UsageError(`${path} holds no certificate key.`);
  return seed;
}

function readRequest(line: string) {
  try {
    return readCertificateRequest(line);
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    throw new UsageError('This is no request, or not all of it. It is one line, shown to the team lead at the desk.');
  }
}
