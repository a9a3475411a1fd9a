import type { Page } from '@playwright/test';

/** What a phone may write into a picture beside its place. */
export const CAMERA = 'Telefon von Amal';

/** Exif with a camera's name and a place in Berlin, as a phone writes it (Exif 2.32, 4.6; TIFF 6.0, little-endian). */
function exif(): Buffer {
  const tiff = Buffer.alloc(200);
  let at = 0;
  const u16 = (value: number) => {
    at = tiff.writeUInt16LE(value, at);
  };
  const u32 = (value: number) => {
    at = tiff.writeUInt32LE(value, at);
  };
  const entry = (tag: number, type: number, count: number, value: number) => {
    u16(tag);
    u16(type);
    u32(count);
    u32(value);
  };
  const [GPS_AT, MODEL_AT, LATITUDE_AT] = [38, 90, 120];
  const [ASCII, RATIONAL, LONG] = [2, 5, 4];
  tiff.write('II*\0', 'latin1');
  at = 4;
  u32(8);
  u16(2);
  entry(0x0110, ASCII, CAMERA.length + 1, MODEL_AT);
  entry(0x8825, LONG, 1, GPS_AT);
  u32(0);
  at = GPS_AT;
  u16(2);
  entry(0x0001, ASCII, 2, 'N'.charCodeAt(0));
  entry(0x0002, RATIONAL, 3, LATITUDE_AT);
  u32(0);
  tiff.write(`${CAMERA}\0`, MODEL_AT, 'latin1');
  at = LATITUDE_AT;
  for (const part of [52, 31, 7]) {
    u32(part);
    u32(1);
  }
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** A photograph that tells where it was taken, and with what. */
export async function locatedJpeg(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 240;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    context.fillStyle = '#0a5a66';
    context.fillRect(40, 40, 200, 120);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const jpeg = Buffer.from(drawn);
  const told = exif();
  const marker = Buffer.from([0xff, 0xe1, (told.length + 2) >> 8, (told.length + 2) & 0xff]);
  // Right behind the two bytes with which every JPEG begins.
  return Buffer.concat([jpeg.subarray(0, 2), marker, told, jpeg.subarray(2)]);
}
