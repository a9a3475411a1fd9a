import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What a file says of itself, in every place where one can. None of it may be left. */
export const MARKERS = ['MARKE-COPYRIGHT', 'MARKE-XMP', 'MARKE-COMMENT', 'MARKE-IPTC', 'MARKE-THUMB', 'MARKE-TAIL'];

const text = (value: string) => Buffer.from(value, 'latin1');

/** A segment of a JPEG (ITU-T T.81, B.1.1.4): marker, length with itself, content. */
function segment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
}

/** Red on the left, blue on the right: so that one sees how it was turned. */
export const twoColours = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d00000' } }).composite([
    {
      input: {
        create: { width: width / 2, height, channels: 3 as const, background: '#0000d0' },
      },
      left: width / 2,
      top: 0,
    },
  ]);

/** As a phone writes it: held sideways, with a place, an owner, words, a small picture of itself, and more after its end. */
export async function phonePicture(width = 640, height = 320): Promise<Buffer> {
  const plain = await twoColours(width, height)
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'MARKE-COPYRIGHT', Orientation: '6', Make: 'MARKE-COPYRIGHT' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3230/100', GPSMapDatum: 'MARKE-COPYRIGHT' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:source>MARKE-XMP</dc:source>' +
        '</rdf:Description></rdf:RDF></x:xmpmeta>',
    )
    .withIccProfile('p3')
    .toBuffer();
  const iptc = Buffer.concat([
    text('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0f'),
    text('\x1c\x02\x78\0\x0aMARKE-IPTC\0'),
  ]);
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xfe, text('MARKE-COMMENT')),
    segment(0xed, iptc),
    segment(0xe0, text('JFXX\0\x10MARKE-THUMB')),
    plain.subarray(2),
    text('MARKE-TAIL'),
  ]);
}

/** A chunk of a PNG (ISO 15948, 5.3): length, name, content, checksum. */
function chunk(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(content.length);
  const named = Buffer.concat([text(name), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Black, one bit for each pixel: a side of many thousands is a file of some kilobytes. */
export function blackPng(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  const rows = Buffer.alloc((Math.ceil(side / 8) + 1) * side);
  return Buffer.concat([
    ...[PNG_SIGNATURE, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())],
  ]);
}

/** A PNG with words in it, in all three ways (ISO 15948, 11.3.4), with a time, and more after its end. */
export function withWords(png: Uint8Array): Buffer {
  const at = PNG_SIGNATURE.length + 25;
  return Buffer.concat([
    png.subarray(0, at),
    chunk('tEXt', text('Author\0MARKE-COMMENT')),
    chunk('zTXt', Buffer.concat([text('Comment\0\0'), deflateSync(text('MARKE-XMP'))])),
    chunk('iTXt', text('XML:com.adobe.xmp\0\0\0\0\0MARKE-XMP')),
    chunk('eXIf', text('MM\0*\0\0\0\x08MARKE-COPYRIGHT')),
    chunk('tIME', Buffer.from([7, 234, 11, 25, 10, 15, 0])),
    png.subarray(at),
    text('MARKE-TAIL'),
  ]);
}

/** Markers of the segments of a JPEG up to its picture; fails where anything follows its end. */
export function segmentsOf(jpeg: Uint8Array): string[] {
  const found: string[] = [];
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.length);
  if (view.getUint16(0) !== 0xffd8) throw new Error('Not a JPEG');
  for (let at = 2; at < jpeg.length; ) {
    const marker = view.getUint16(at);
    found.push(marker.toString(16));
    at += 2 + view.getUint16(at + 2);
    if (marker !== 0xffda) continue;
    // The picture itself: 0xff is followed by 0 or by a restart there, and by a marker where it ends.
    while (jpeg[at] !== 0xff || jpeg[at + 1] === 0 || ((jpeg[at + 1] ?? 0) & 0xf8) === 0xd0) at += 1;
    if (view.getUint16(at) === 0xffd9) {
      if (at + 2 !== jpeg.length) throw new Error('Something follows the end');
      return found;
    }
  }
  throw new Error('No end');
}

/** Names of the chunks of a PNG; fails where anything follows its end. */
export function chunksOf(png: Uint8Array): string[] {
  const found: string[] = [];
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  for (let at = PNG_SIGNATURE.length; at < png.length; at += 12 + view.getUint32(at)) {
    found.push(Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'));
  }
  if (found.at(-1) !== 'IEND') throw new Error('Something follows the end');
  return found;
}
