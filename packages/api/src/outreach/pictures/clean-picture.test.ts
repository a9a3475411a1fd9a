import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE } from '@jmd-digital/schemas';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../test/caller.ts';
import {
  blackPng,
  chunksOf,
  MARKERS,
  phonePicture,
  segmentsOf,
  twoColours,
  withWords,
} from '../../../test/pictures.ts';
import { type CleanPicture, cleanPicture } from './clean-picture.ts';

/** Tables of the encoder, sizes and the picture: what a JPEG cannot do without. */
const JPEG_NEEDS = ['ffc0', 'ffc2', 'ffc4', 'ffda', 'ffdb'];
/** The same of a PNG, and how large a pixel is on paper: the encoder writes the same for all. */
const PNG_NEEDS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs'];

const told = (bytes: Uint8Array) => MARKERS.filter((marker) => Buffer.from(bytes).includes(marker));

/** Red, green and blue somewhere, in the shares of width and height. */
async function colourAt({ content, width, height }: CleanPicture, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}
const isRed = ([red = 0, , blue = 255]: number[]) => red > 150 && blue < 90;

test('Of what a phone writes into a picture nothing is left: place, owner, words, small picture, profile, tail', async () => {
  const file = await phonePicture();
  expect(told(file)).toEqual(MARKERS);
  const { exif, icc, orientation } = await sharp(file).metadata();
  expect([Boolean(exif), Boolean(icc), orientation]).toEqual([true, true, 6]);
  const kept = await cleanPicture(file);
  expect(kept.type).toBe('image/jpeg');
  expect(told(kept.content)).toEqual([]);
  expect(segmentsOf(kept.content).filter((marker) => !JPEG_NEEDS.includes(marker))).toEqual([]);
  const read = await sharp(kept.content).metadata();
  expect(read).toMatchObject({ format: 'jpeg', space: 'srgb', hasProfile: false });
  expect([read.exif, read.xmp, read.iptc, read.icc, read.orientation, read.comments]).toEqual(Array(6).fill(undefined));
});

test('It is turned as it was held', async () => {
  // Turned by a quarter to the right, left is up.
  const kept = await cleanPicture(await phonePicture(640, 320));
  expect([kept.width, kept.height]).toEqual([320, 640]);
  expect(isRed(await colourAt(kept, 0.5, 0.1))).toBe(true);
  expect(isRed(await colourAt(kept, 0.5, 0.9))).toBe(false);
});

test('A PNG through which one can see stays one, without its words; any other picture becomes a JPEG', async () => {
  const clear = {
    create: { width: 60, height: 40, channels: 4 as const, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
  };
  const file = withWords(await sharp(clear).png().toBuffer());
  expect(told(file)).toContain('MARKE-COMMENT');
  const kept = await cleanPicture(file);
  expect(kept).toMatchObject({ type: 'image/png', width: 60, height: 40 });
  expect(told(kept.content)).toEqual([]);
  expect(chunksOf(kept.content).filter((name) => !PNG_NEEDS.includes(name))).toEqual([]);
  expect(await sharp(kept.content).metadata()).toMatchObject({ hasAlpha: true });

  for (const opaque of [
    await twoColours(60, 40).png().toBuffer(),
    await twoColours(60, 40).ensureAlpha().webp().toBuffer(),
  ]) {
    expect(await cleanPicture(opaque)).toMatchObject({ type: 'image/jpeg', width: 60, height: 40 });
  }
});

test('What is large is made smaller, in pixels and in bytes, also where every pixel is another one', async () => {
  expect(await cleanPicture(await twoColours(3_000, 1_000).jpeg().toBuffer())).toMatchObject({
    ...{ width: MAX_PICTURE_SIDE, height: 683 },
  });
  const noise = { width: 2_400, height: 2_400, channels: 4 as const };
  const data = Buffer.alloc(noise.width * noise.height * 4);
  for (let at = 0; at < data.length; at += 4) data.writeUInt32LE(Math.imul(at + 1, 2_654_435_761) >>> 0, at);
  const kept = await cleanPicture(await sharp(data, { raw: noise }).png({ compressionLevel: 0 }).toBuffer());
  expect(kept.type).toBe('image/jpeg');
  expect(kept.content.length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
  expect(Math.max(kept.width, kept.height)).toBeLessThanOrEqual(MAX_PICTURE_SIDE);
});

test('Grey, 16 bits and the colours of print become sRGB', async () => {
  const plain = () => twoColours(40, 20);
  const files = [
    await plain().greyscale().png().toBuffer(),
    await plain().toColourspace('rgb16').png().toBuffer(),
    await plain().toColourspace('cmyk').jpeg().toBuffer(),
  ];
  for (const file of files) {
    const { content } = await cleanPicture(file);
    expect(await sharp(content).metadata()).toMatchObject({ depth: 'uchar', hasProfile: false });
    expect((await sharp(content).metadata()).space).toMatch(/^(?:srgb|b-w)$/);
  }
});

test('A small file that claims too many pixels is not opened', async () => {
  const bomb = blackPng(9_000);
  expect(bomb.length).toBeLessThan(100_000);
  const refusal = await refusalOf(cleanPicture(bomb));
  expect(refusal).toMatchObject({ reason: 'invalid_input', fieldErrors: { file: 'picture_too_large' } });
  expect(await cleanPicture(blackPng(1_000))).toMatchObject({ width: 1_000 });
});

test('What is no picture, or no single one, is refused, and nothing of it comes back', async () => {
  const picture = await twoColours(64, 64).jpeg().toBuffer();
  const frames = { raw: { width: 8, height: 16, channels: 3 as const, pageHeight: 8 } };
  const files: Record<string, Uint8Array> = {
    nothing: new Uint8Array(),
    'text with a wrong name': Buffer.from('MARKE-COMMENT, and no picture'),
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>MARKE-COMMENT</text></svg>'),
    gif: await twoColours(8, 8).gif().toBuffer(),
    tiff: await twoColours(8, 8).tiff().toBuffer(),
    avif: await twoColours(8, 8).avif().toBuffer(),
    'moving webp': await sharp(Buffer.alloc(8 * 16 * 3, 90).fill(10, 0, 192), frames)
      .webp({ loop: 0 })
      .toBuffer(),
    'half a picture': picture.subarray(0, picture.length / 2),
    'a head alone': picture.subarray(0, 20),
  };
  for (const [name, file] of Object.entries(files)) {
    const refusal = await refusalOf(cleanPicture(file));
    expect(refusal, name).toMatchObject({ reason: 'invalid_input', fieldErrors: { file: 'picture_unreadable' } });
    expect(JSON.stringify(refusal)).not.toContain('MARKE');
  }
});
