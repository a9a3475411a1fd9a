import { expect, test } from 'vitest';
import { fileKind } from './file-kind.ts';

const bytes = (...start: number[]) => Uint8Array.from(start);
const ZIP = bytes(0x50, 0x4b, 0x03, 0x04);

test.each([
  [bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31), 'Brief.exe', 'pdf'],
  [bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'bild', 'png'],
  [bytes(0xff, 0xd8, 0xff, 0xe1), 'foto.pdf', 'jpeg'],
  [ZIP, 'Lebenslauf.DOCX', 'docx'],
  [ZIP, 'Liste.xlsx', 'xlsx'],
  [ZIP, 'alles.zip', null],
  [ZIP, 'Makro.docm', null],
  [bytes(0x4d, 0x5a), 'Brief.pdf', null],
  [bytes(0x3c, 0x73, 0x76, 0x67), 'bild.png', null],
  [bytes(0x89, 0x50), 'bild.png', null],
  [bytes(), 'leer.pdf', null],
] as const)('What a file is its first bytes say: %o %s', (start, name, kind) => {
  expect(fileKind(start, name)).toBe(kind);
});
