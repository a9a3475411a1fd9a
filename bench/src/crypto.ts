import {
  createCaseKey,
  createRoot,
  deriveIdentity,
  importCaseKey,
  newMessageId,
  openMessage,
  sealMessage,
  unwrapSecret,
  wrapSecret,
} from '@jmd-digital/crypto';
import { openFile, sealFile } from '@jmd-digital/crypto/files';
import { measure } from 'mitata';
import { againstRate, type Row } from './report.ts';

const MESSAGE = 'Ich suche ein Zimmer und weiß nicht, wo ich anfangen soll. '.repeat(35).slice(0, 2_048);
const FILE_BYTES = 10_485_760;

async function rateOf(work: () => Promise<unknown>): Promise<number> {
  const { avg } = await measure(work);
  return 1e9 / avg;
}

/** Bare AES-256-GCM of WebCrypto on as many bytes, with a key that is there already. */
async function bareGcm(bytes: number) {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const plain = new Uint8Array(bytes);
  const iv = new Uint8Array(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
  return {
    seal: () => crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain),
    open: () => crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed),
  };
}

/** Sealing and opening against bare AES-256-GCM on the same number of bytes, in this process. */
export async function benchCrypto(): Promise<Row[]> {
  const writer = await deriveIdentity(createRoot());
  const reader = await deriveIdentity(createRoot());
  const caseId = crypto.randomUUID();
  const senderId = crypto.randomUUID();
  const key = await importCaseKey(createCaseKey(), 1);
  const seal = () =>
    sealMessage(
      {
        ...{ caseId, thread: 'client', kind: 'text', messageId: newMessageId(), seq: 1, prevHash: null },
        ...{ clientTime: Date.now(), lang: 'de', logHead: null },
      },
      { text: MESSAGE, format: 'plain', replyTo: null, attachments: [], extra: null },
      { id: senderId, role: 'client', keyId: writer.keyId, signKey: writer.signKey },
      key,
    );
  const envelope = await seal();
  const open = () =>
    openMessage(envelope, {
      ...{ caseId, thread: 'client', chain: {}, keyOf: () => key },
      senderOf: () => ({ signPublic: writer.public.sign, role: 'client', member: true }),
    });
  // What is really encrypted: the text with its frame, padded to 4 kB.
  const small = await bareGcm(4_096);
  const [bareSeal, bareOpen] = [await rateOf(small.seal), await rateOf(small.open)];

  const content = crypto.getRandomValues(new Uint8Array(65_536));
  const file = new Uint8Array(FILE_BYTES).map((_, index) => content[index % content.length] ?? 0);
  const sealedFile = await sealFile(file, crypto.randomUUID());
  const large = await bareGcm(FILE_BYTES);
  const [bareFileSeal, bareFileOpen] = [await rateOf(large.seal), await rateOf(large.open)];

  const context = {
    ...({ what: 'case', subjectId: caseId, epoch: 1, recipientKind: 'client' } as const),
    ...{ recipientKeyId: reader.keyId, wrappedBy: writer.keyId },
  };
  const secret = createCaseKey();
  const wrapped = await wrapSecret(context, secret, writer.kem, reader.public.kem);
  return [
    againstRate('seal a message of 2 kB against AES-GCM', await rateOf(seal), bareSeal),
    againstRate('open a message of 2 kB against AES-GCM', await rateOf(open), bareOpen),
    againstRate(
      'seal a file of 10 MB against AES-GCM',
      await rateOf(() => sealFile(file, crypto.randomUUID())),
      bareFileSeal,
    ),
    againstRate(
      'open a file of 10 MB against AES-GCM',
      await rateOf(() => openFile(sealedFile.chunks, sealedFile)),
      bareFileOpen,
    ),
    againstRate(
      'wrap a key against AES-GCM of 4 kB',
      await rateOf(() => wrapSecret(context, secret, writer.kem, reader.public.kem)),
      bareSeal,
    ),
    againstRate(
      'unwrap a key against AES-GCM of 4 kB',
      await rateOf(() => unwrapSecret(context, wrapped, reader.kem, writer.public.kem)),
      bareSeal,
    ),
  ];
}
