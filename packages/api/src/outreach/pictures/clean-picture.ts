import { MAX_PICTURE_BYTES, MAX_PICTURE_SIDE, type PictureType } from '@jmd-digital/schemas';
import sharp from 'sharp';
import { ApiError } from '../../errors.ts';

/** A picture as it is kept. */
export interface CleanPicture {
  type: PictureType;
  width: number;
  height: number;
  content: Uint8Array;
}

/** Most pixels that are opened: what large phone cameras take. A small file can claim far more. */
const MAX_PIXELS = 64_000_000;
/** Seconds after which opening a picture is given up. */
const TIMEOUT_SECONDS = 20;
/** JPEG qualities that are tried, from the best one down. */
const QUALITIES = [84, 74, 62, 50];
/** How much smaller a picture is made that is too large even then. */
const SHRINK = 0.75;

// Every decoder that is open to strangers can be attacked: those for other kinds of files are shut for the whole process.
const FORMATS = new Map([
  ['jpeg', 'Jpeg'],
  ['png', 'Png'],
  ['webp', 'Webp'],
]);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: [...FORMATS.values()].map((name) => `VipsForeignLoad${name}Buffer`) });
// Nothing of a picture stays in memory for the next one.
sharp.cache(false);

/** One picture at a time: an open one takes up to some hundred megabytes. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A picture without anything that its file says besides: turned as it was held, in sRGB, not larger than
 * `MAX_PICTURE_SIDE` and `MAX_PICTURE_BYTES`; JPEG, or PNG where one can see through it and that fits. Throws
 * `invalid_input` for what is no single picture in JPEG, PNG or WebP, and for more pixels than are opened.
 */
export function cleanPicture(file: Uint8Array): Promise<CleanPicture> {
  const cleaned = last.then(() => clean(file));
  last = cleaned.catch(() => {});
  return cleaned;
}

/** Width, height, and one after the other red, green and blue of each pixel, with how far one can see through it. */
interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

async function clean(file: Uint8Array): Promise<CleanPicture> {
  const pixels = await open(file);
  if (pixels.raw.channels === 4) {
    const { isOpaque } = await sharp(pixels.data, { raw: pixels.raw }).stats();
    const png = isOpaque ? null : await of(pixels).png({ compressionLevel: 9 }).toBuffer();
    if (png && png.length <= MAX_PICTURE_BYTES) return { ...sizeOf(pixels), type: 'image/png', content: png };
  }
  return toJpeg(pixels);
}

async function open(file: Uint8Array): Promise<Pixels> {
  try {
    const picture = sharp(file, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
    const { format, width, height, pages = 1 } = await picture.metadata();
    if (!FORMATS.has(format) || pages > 1) throw refused('picture_unreadable');
    if (width * height > MAX_PIXELS) throw refused('picture_too_large');
    const { data, info } = await picture
      .autoOrient()
      .resize(MAX_PICTURE_SIDE, MAX_PICTURE_SIDE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: TIMEOUT_SECONDS })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
  } catch (error) {
    // What the decoder says may quote the file.
    throw error instanceof ApiError ? error : refused('picture_unreadable');
  }
}

async function toJpeg(pixels: Pixels, scale = 1): Promise<CleanPicture> {
  const width = Math.max(1, Math.round(pixels.raw.width * scale));
  for (const quality of QUALITIES) {
    const { data, info } = await of(pixels)
      .flatten({ background: 'white' })
      .resize(width)
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    const { width: shown, height } = info;
    if (data.length <= MAX_PICTURE_BYTES) return { width: shown, height, type: 'image/jpeg', content: data };
  }
  return toJpeg(pixels, scale * SHRINK);
}

const of = ({ data, raw }: Pixels) => sharp(data, { raw });
const sizeOf = ({ raw: { width, height } }: Pixels) => ({ width, height });
const refused = (reason: 'picture_unreadable' | 'picture_too_large') =>
  new ApiError('invalid_input', { fieldErrors: { file: reason } });
