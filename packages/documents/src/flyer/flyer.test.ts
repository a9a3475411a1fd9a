import { FLYER_TEMPLATES, LOCALES } from '@jmd-digital/schemas/values';
import { describe, expect, test } from 'vitest';
import { flyerSample } from '../../test/flyer-sample.ts';
import { readPdf } from '../../test/read-pdf.ts';
import { type FlyerData, renderFlyer } from '../server.ts';
import type { Compile } from '../typst/compiler.ts';
import { flyerRenderer } from './flyer.ts';

const made = async (more: Partial<FlyerData> = {}) => {
  const flyer = await renderFlyer(flyerSample(more));
  if (!('pdf' in flyer)) throw new Error(`Not made: ${flyer.kind}`);
  return { ...flyer, read: await readPdf(flyer.pdf) };
};

/** Words without what parts them: readers of a PDF part them in ways of their own, and move single signs about. */
const squeezed = (text = '') => text.replaceAll(/[\s.,\u200b\u2068\u2069]/g, '');

/** Size of its pages in points. */
const sizeOf = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g),
  ].map(([, w, h]) => [Math.round(Number(w)), Math.round(Number(h))]);

describe.each(FLYER_TEMPLATES)('%s', (template) => {
  test.each(LOCALES)('Is one page in %s, tagged, with a title, and in that language', async (locale) => {
    const { kind, pdf, read } = await made({ template, locale });
    expect(kind).toBe('well');
    expect(read).toMatchObject({ title: 'Tag der offenen Tür', tagged: true });
    expect(String(read.language)).toMatch(new RegExp(`^${locale.slice(0, 2)}\\b`));
    expect(read.pages).toHaveLength(1);
    expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('Says who made it, and a screen reader hears the title once', async () => {
    const { read } = await made({ template });
    const titles = read.structure.filter(({ text }) => text === 'Tag der offenen Tür');
    expect(titles).toEqual([{ role: 'H1', text: 'Tag der offenen Tür' }]);
    const page = squeezed(read.pages[0]);
    expect(page).toContain(squeezed('030 23125001'));
    expect(page).toContain(squeezed('Herausgegeben von JMD Musterstadt, Muster-Verband für Jugend e. V.'));
  });

  test('Many words are set smaller, more are refused, and nothing is left out', async () => {
    const text = (sentences: number) => 'Wir beantworten deine Fragen. '.repeat(sentences).trim();
    const kinds = new Set<string>();
    for (const sentences of [2, 4, 5, 6, 7, 8, 9, 12, 24, 30, 36, 44, 66]) {
      const flyer = await renderFlyer(flyerSample({ template, text: text(sentences) }));
      kinds.add(flyer.kind);
      if (!('pdf' in flyer)) continue;
      const { pages } = await readPdf(flyer.pdf);
      expect(pages).toHaveLength(1);
      expect(squeezed(pages[0]).match(/WirbeantwortendeineFragen/g)).toHaveLength(sentences);
    }
    expect([...kinds]).toEqual(template === 'hours' ? ['well', 'tight'] : ['well', 'tight', 'too-long']);
  });

  test('A word without an end is broken, and the page holds it', async () => {
    const { read } = await made({ template, title: 'W'.repeat(30), text: 'XY'.repeat(40), event: null });
    for (const letter of 'XY') expect(read.pages[0]?.split(letter).length).toBeGreaterThan(40);
  });

  test.each(['#panic()', '$x$', '*Anna* _B_', '= Anna', '"); #sys.inputs', '<a>', '@anna', '// Anna', '\\u{41}'])(
    'Words are never read as markup: %s',
    async (words) => {
      const { read } = await made({ template, title: words, text: words });
      expect(read.structure).toContainEqual({ role: 'H1', text: words });
    },
  );

  test('What our fonts cannot show is refused, and so is a code that no camera could read', async () => {
    expect(await renderFlyer(flyerSample({ template, text: '山' }))).toEqual({ kind: 'unshowable' });
    const url = `https://jmd.example/${'a'.repeat(template === 'card' ? 300 : 900)}`;
    expect(await renderFlyer(flyerSample({ template, url }))).toEqual({ kind: 'code-too-fine' });
  });

  test('The same data are the same bytes', async () => {
    const [one, other] = [await made({ template }), await made({ template })];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });
});

test('An invitation is A5 with room to cut, a notice and cards are A4', async () => {
  const points = (mm: number) => Math.round((mm / 25.4) * 72);
  expect(sizeOf((await made()).pdf)).toEqual([[points(168), points(230)]]);
  for (const template of ['hours', 'card'] as const)
    expect(sizeOf((await made({ template })).pdf)).toEqual([[points(210), points(297)]]);
});

test('A notice has the opening hours, day by day, with what is by appointment only', async () => {
  const { read } = await made({ template: 'hours' });
  const page = squeezed(read.pages[0]);
  for (const words of [
    'Montag',
    '09:00 bis 12:00',
    '13:00 bis 16:00',
    'Donnerstag',
    '14:00 bis 17:00',
    'nur mit Termin',
  ])
    expect(page).toContain(squeezed(words));
  expect(page).not.toContain('Dienstag');
});

test('A team without an address or hours has a notice, too', async () => {
  const { site } = flyerSample();
  const bare = { ...site, address: null, phone: null, website: null, openingHours: [], languages: [] };
  const { read } = await made({ template: 'hours', site: bare, event: null, text: '' });
  expect(read.pages[0]).toContain('Ruf an oder schreib.');
});

test('Something that takes days says from which to which', async () => {
  const event = { ...flyerSample().event, start: '2027-01-12T16:00', end: '2027-01-14T12:00' };
  const { read } = await made({ event: { zone: 'Europe/Berlin', place: 'Saal', ...event } });
  expect(squeezed(read.pages[0])).toContain(squeezed('Dienstag, 12. Januar, 16:00 bis Donnerstag, 14. Januar, 12:00'));
});

test('Where the compiler fails, the error quotes nothing', async () => {
  const failing: Compile = async () => ({ kind: 'failed' });
  await expect(flyerRenderer(failing)(flyerSample())).rejects.toThrow('The flyer could not be made.');
});
