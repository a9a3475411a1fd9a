import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FlyerData, qrCode, renderFlyer } from '@jmd-digital/documents/server';
import { FLYER_TEMPLATES } from '@jmd-digital/schemas/values';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jmd-qr-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What zbarimg reads in a picture, each code once for every time that it is there. */
async function codesIn(picture: string): Promise<string[]> {
  const { stdout } = await run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture]);
  return stdout.split('\n').filter(Boolean);
}

const ADDRESSES = [
  'https://jmd.example/l/offener-tag-flyer',
  'https://jmd.example/l/a-card',
  'https://jmd.example/suche?lang=ar&plz=01067#oben',
  'https://jmd.example/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7',
  `https://jmd.example/${'sehr-lang/'.repeat(20)}`,
];

test.each(ADDRESSES)('A code is read as it was meant: %s', async (address) => {
  const { svg, modules } = qrCode(address);
  const file = join(folder, `${crypto.randomUUID()}.png`);
  await sharp(Buffer.from(svg), { density: 72 })
    .resize(modules * 4, modules * 4, { kernel: 'nearest' })
    .png()
    .toFile(file);
  expect(await codesIn(file)).toEqual([address]);
});

test('Four modules around it are white, and it can be read with a corner of it torn off', async () => {
  const [address = ''] = ADDRESSES;
  const { svg, modules } = qrCode(address);
  const width = modules * 8;
  const { data } = await sharp(Buffer.from(svg))
    .resize(width, width)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = [...data.keys()].filter((at) => (data[at] ?? 255) < 128);
  const [columns, rows] = [dark.map((at) => at % width), dark.map((at) => Math.floor(at / width))];
  for (const places of [columns, rows]) {
    expect(places.reduce((least, each) => Math.min(least, each))).toBeGreaterThanOrEqual(31);
    expect(places.reduce((most, each) => Math.max(most, each))).toBeLessThan(width - 31);
  }
  // The corner without a finder pattern, a tenth of the code's edge.
  const tear = Math.round(width / 10);
  const left = width - 32 - tear;
  const patch = await sharp({ create: { width: tear, height: tear, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const file = join(folder, 'torn.png');
  await sharp(Buffer.from(svg))
    .resize(width, width)
    .composite([{ input: patch, left, top: left }])
    .png()
    .toFile(file);
  expect(await codesIn(file)).toEqual([address]);
});

const flyer = (more: Partial<FlyerData>): FlyerData => ({
  ...{ template: 'invitation', locale: 'de', title: 'Tag der offenen Tür', text: 'Komm vorbei.', event: null },
  ...{ url: 'https://jmd.example/l/offener-tag-flyer', madeOn: '2026-11-29' },
  site: {
    ...{ name: 'JMD Musterstadt', carrierName: 'Träger Muster', phone: '+493023125001', email: 'jmd@example.org' },
    ...{ address: null, website: null, languages: ['de', 'ar'], byAppointment: false },
    openingHours: [{ weekday: 2, opens: '09:00', closes: '12:00', publicHolidays: 'closed', byAppointment: false }],
  },
  ...more,
});

/** Codes on the pages of something printed, in 150 dots an inch, as a simple office printer has. */
async function codesOn(data: FlyerData): Promise<string[]> {
  const made = await renderFlyer(data);
  if (!('pdf' in made)) throw new Error(`Not made: ${made.kind}`);
  const name = crypto.randomUUID();
  await writeFile(join(folder, `${name}.pdf`), made.pdf);
  await run('pdftoppm', ['-r', '150', '-gray', '-png', join(folder, `${name}.pdf`), join(folder, name)]);
  const pages = (await readdir(folder)).filter((file) => file.startsWith(name) && file.endsWith('.png'));
  return (await Promise.all(pages.map((page) => codesIn(join(folder, page))))).flat();
}

test.each(FLYER_TEMPLATES)('%s: every code leads where it should, from either side', async (template) => {
  for (const locale of ['de', 'ar'] as const) {
    const data = flyer({ template, locale });
    expect([locale, await codesOn(data)]).toEqual([locale, Array(template === 'card' ? 8 : 1).fill(data.url)]);
  }
});

test.each(FLYER_TEMPLATES)('%s: the longest address that is taken can still be read', async (template) => {
  for (let length = 480; length > 0; length -= 20) {
    const url = `https://jmd.example/${'x7/q'.repeat(length / 4)}`;
    const made = await renderFlyer(flyer({ template, url }));
    if (made.kind === 'code-too-fine') continue;
    expect(await codesOn(flyer({ template, url }))).toEqual(Array(template === 'card' ? 8 : 1).fill(url));
    return;
  }
  throw new Error('No address was short enough');
});
