import { expect, test } from 'vitest';
import { decode, readTextFile } from './text-file.ts';

const bytes = (...all: (number[] | Uint8Array)[]) => new Uint8Array(all.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 with a byte-order mark and without, in every script', () => {
  const text = 'Jugendmigrationsdienst Köln – مركز الشباب 👩🏽‍🎓';
  expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
  expect(decode(bytes([0xef, 0xbb, 0xbf], utf8(text)))).toEqual({ text, encoding: 'utf-8' });
  expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8' });
});

test('What is not valid UTF-8 is Windows-1252', () => {
  const koeln = [0x4b, 0xf6, 0x6c, 0x6e, 0x20, 0x80, 0x96];
  expect(decode(bytes(koeln))).toEqual({ text: 'Köln €–', encoding: 'windows-1252' });
});

test('The Unicode text of spreadsheets is UTF-16 with a byte-order mark', () => {
  expect(decode(bytes([0xff, 0xfe, 0xf6, 0x00, 0x09, 0x00]))).toEqual({ text: 'ö\t', encoding: 'utf-16le' });
  expect(decode(bytes([0xfe, 0xff, 0x00, 0xf6]))).toEqual({ text: 'ö', encoding: 'utf-16be' });
});

test('A file that is not there is named, with the reason', async () => {
  await expect(readTextFile('no-such-file.csv')).rejects.toThrow('no-such-file.csv cannot be read: there is no such');
});
