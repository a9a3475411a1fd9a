import { type Cases, type Room, timelineOf } from '@jmd-digital/sdk/counselling';
import { strToU8, type Zippable, zip } from 'fflate';
import { saveFile } from '../files/save-file.ts';
import type { Texts } from '../texts.tsx';
import { casePage, type ExportedMessage } from './case-page.ts';

/**
 * Makes one archive of everything that this account can read of a case, on this device: a page to read and print, the same
 * as data, and every file. Its name says nothing but the case's number.
 */
export async function exportCase(room: Room, cases: Cases, texts: Texts): Promise<void> {
  const files: Zippable = {};
  const messages: ExportedMessage[] = [];
  for (const entry of timelineOf(room)) {
    if (entry.kind !== 'message') continue;
    const { message } = entry;
    const paths: string[] = [];
    for (const file of message.files) {
      const path = `files/${String(Object.keys(files).length + 1).padStart(2, '0')}-${safeName(file.name)}`;
      // What is packed already does not get smaller.
      files[path] = [await cases.openFile(room.summary.id, file), { level: 0 }];
      paths.push(path);
    }
    const { text, name, mine, receivedAt, editedAt, retracted } = message;
    messages.push({ text, name, mine, receivedAt, edited: editedAt !== null, retracted, files: paths });
  }
  const { caseNumber, topic, siteName, openedAt, closedAt } = room.summary;
  const { appointments, contacts, transfers } = room;
  const data = { caseNumber, topic, siteName, openedAt, closedAt, messages, appointments, contacts, transfers };
  const archive = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    zip(
      {
        'index.html': strToU8(casePage({ caseNumber, siteName, messages }, texts)),
        'case.json': strToU8(JSON.stringify(data, null, 2)),
        ...files,
      },
      (error, bytes) => (error ? reject(error) : resolve(bytes as Uint8Array<ArrayBuffer>)),
    );
  });
  saveFile(archive, 'application/zip', `${caseNumber}.zip`);
}

/** A name that every system can unpack, inside of its folder. */
const safeName = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}._ -]+/gu, '_').replace(/^\.+/, '_') || '_';
