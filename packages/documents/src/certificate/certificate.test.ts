import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../test/read-pdf.ts';
import { sample } from '../../test/sample.ts';
import { renderCertificate } from '../server.ts';
import type { Compile } from '../typst/compiler.ts';
import type { Compiled } from '../typst/messages.ts';
import { certificateRenderer } from './certificate.ts';

const LINE = 'Vorname und Nachname';
const made = async (stations: number, name?: string) => {
  const { pdf, nameShown } = await renderCertificate({ ...sample(stations), name });
  return { pdf, nameShown, read: await readPdf(pdf) };
};

test('Says what was learned, when, and how: for eyes and for a screen reader', async () => {
  const { read, nameShown } = await made(2, 'Amal Haddad');
  expect(nameShown).toBe(true);
  expect(read.structure.filter(({ role }) => role !== 'Lbl')).toEqual([
    { role: 'P', text: 'JMD digital' },
    { role: 'H1', text: 'Zertifikat' },
    { role: 'P', text: 'Bewerben lernen mit JMD apply' },
    { role: 'P', text: 'Amal Haddad' },
    { role: 'P', text: 'hat im Lernspiel JMD apply diese zwei Stationen abgeschlossen:' },
    { role: 'H2', text: 'Ich und meine Stärken' },
    { role: 'P', text: '8. Oktober 2026' },
    { role: 'LBody', text: 'Ich kann fünf Stärken nennen.' },
    { role: 'LBody', text: 'Ich kann mit „weil“ sagen, warum eine Stärke passt.' },
    { role: 'H2', text: 'Berufe und Wege' },
    { role: 'P', text: '9. Oktober 2026' },
    { role: 'LBody', text: 'Ich kann Ausbildung, Praktikum, Job und FSJ unterscheiden.' },
    { role: 'LBody', text: 'Ich kann danach fragen.' },
    { role: 'H2', text: 'Was hier steht' },
    {
      role: 'P',
      text: 'Alles wurde selbst am Gerät erarbeitet, ohne Aufsicht. Das ist kein Zeugnis, und es gibt keine Note.',
    },
    { role: 'P', text: 'Ausgestellt am 29. November 2026.' },
    { role: 'H2', text: 'Ob es echt ist' },
    expect.objectContaining({ role: 'P' }),
    { role: 'Link', text: 'jmd.example/apply/check' },
    expect.objectContaining({ role: 'P' }),
  ]);
});

test('Has a title, a language and tags, and says that it is PDF/UA-1', async () => {
  const { pdf, read } = await made(1);
  expect(read).toMatchObject({
    title: 'Zertifikat: Bewerben lernen mit JMD apply',
    language: 'de-DE',
    tagged: true,
    links: ['https://jmd.example/apply/check'],
  });
  expect(Buffer.from(pdf).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

test('Carries the badges inside, and their checksum on the paper', async () => {
  const { read } = await made(1);
  const { badges } = sample(1);
  expect(read.attachments).toEqual({ 'badges.json': badges });
  const digest = createHash('sha256').update(badges).digest('hex');
  expect(read.pages[0]?.replaceAll(/\s/g, '')).toContain(`Prüfsumme(SHA-256):${digest}`);
});

test('The same data are the same bytes', async () => {
  const again = async () => Buffer.from((await renderCertificate({ ...sample(3), name: 'Danylo Koval' })).pdf);
  expect((await again()).equals(await again())).toBe(true);
});

describe('A name', () => {
  test.each([
    ...['Amal Haddad', 'Łucja Żółć-Müller', 'Zoë O’Connor', 'Данило Ковальчук', 'Ґанна Їжак'],
    ...['Ελένη Παπαδοπούλου', 'ሳምራዊት ተስፋይ'],
  ])('is shown as it is written: %s', async (name) => {
    const { read, nameShown } = await made(1, name);
    expect(nameShown).toBe(true);
    expect(read.structure).toContainEqual({ role: 'P', text: name });
    expect(read.pages[0]).not.toContain(LINE);
  });

  test.each(['أمل الأحمد', 'پروین گل‌محمدی', 'ژیلا چاووشی', 'Nguyễn Thị Ánh', 'अमित शर्मा'])(
    'is shown in letters that join and stack: %s',
    async (name) => {
      const { pdf, read, nameShown } = await made(1, name);
      expect(nameShown).toBe(true);
      expect(read.pages[0]).not.toContain(LINE);
      // Readers take such letters apart and put them in an order of their own; which letters they are stays.
      const letters = (text: string) => new Set(text.match(/\p{L}/gu));
      const found = letters(`${read.pages[0]}${replacements(pdf)}`);
      for (const letter of letters(name)) expect(found).toContain(letter);
    },
  );

  test.each([
    ...['#import "x"', '$x$', '#panic()', '*Anna* _B_', '`raw`', '[Anna]', '\\u{41}', '= Anna', '- Anna', '@anna'],
    ...['<anna>', '// Anna', '/* Anna */', '"); #sys.inputs', '{{name}}', "Anna'; DROP TABLE", 'a -- b --- c ...'],
    ...['</script>', '%PDF', '\\', '"', '#sys.inputs.data', 'https://example.org'],
  ])('is never read as markup: %s', async (name) => {
    const { read, nameShown } = await made(1, name);
    expect(nameShown).toBe(true);
    expect(read.structure).toContainEqual({ role: 'P', text: name });
    expect(read.links).toHaveLength(1);
  });

  test.each(['😀', '山田太郎', 'தமிழ்', 'Anna\u0000', '\ue000', 'Anna 山'])(
    'that our fonts cannot show leaves the line to write on: %j',
    async (name) => {
      const { read, nameShown } = await made(1, name);
      expect(nameShown).toBe(false);
      expect(read.pages[0]).toContain(LINE);
      expect(read.pages[0]).not.toContain('Anna');
    },
  );

  test.each([undefined, '', '   '])('that is not there leaves the line to write on: %j', async (name) => {
    const { read, nameShown } = await made(1, name);
    expect(nameShown).toBe(false);
    expect(read.pages[0]).toContain(LINE);
  });

  test.each(['W'.repeat(120), 'Ana '.repeat(30).trim(), 'Maximiliane '.repeat(10).trim(), 'é̂̃'.repeat(40)])(
    'that is very long stays on its page: %s',
    async (name) => {
      const { read } = await made(8, name);
      expect(read.pages).toHaveLength(1);
      expect(read.pages[0]?.replaceAll(/[\s\u200b]/g, '')).toContain(name.replaceAll(' ', ''));
    },
  );
});

describe('Stations', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%d of them stand on one page', async (count) => {
    const { read } = await made(count, 'Amal Haddad');
    expect(read.pages).toHaveLength(1);
    const headings = read.structure.filter(({ role }) => role === 'H2').map(({ text }) => text);
    expect(headings.slice(0, -2)).toEqual(sample(count).stations.map(({ title }) => title));
  });

  test('One is one', async () => {
    expect((await made(1)).read.pages[0]).toContain('diese Station abgeschlossen:');
  });

  test('What has no room goes on to the next page, whole and numbered', async () => {
    const long = sample(8).stations.map((station) => ({
      ...station,
      goals: Array(4).fill('Ich kann sehr viel. '.repeat(8)),
    }));
    const { pdf } = await renderCertificate({ ...sample(8), stations: long });
    const { pages, structure } = await readPdf(pdf);
    expect(pages.length).toBe(2);
    expect(structure.filter(({ role }) => role === 'LBody')).toHaveLength(32);
    expect(pages[1]).toContain('Ob es echt ist');
  });

  test('One that nobody has drawn yet has a badge, too', async () => {
    const [station] = sample(1).stations;
    const { pdf } = await renderCertificate({ ...sample(1), stations: station ? [{ ...station, number: 9 }] : [] });
    expect((await readPdf(pdf)).pages[0]).toContain('Ich und meine Stärken');
  });
});

describe('Where the compiler fails', () => {
  const answering =
    (...answers: Compiled[]): Compile =>
    async () =>
      answers.shift() ?? { kind: 'failed' };

  test.each<[string, Compile]>([
    ['with the name and without it', answering({ kind: 'unshowable' }, { kind: 'unshowable' })],
    ['at all', answering({ kind: 'failed' })],
    ['by ending', () => Promise.reject(new Error('The document compiler has ended.'))],
  ])('%s, the error says nothing of the person', async (_, compile) => {
    const name = 'Amal Haddad';
    const error: unknown = await certificateRenderer(compile)({ ...sample(1), name }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof Error && `${error.stack} ${error.cause}`).not.toContain('Amal');
  });
});

/** Replacement texts (`ActualText`) in the content of a PDF, which readers that know them take instead of the glyphs. */
function replacements(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [...streams.join('\n').matchAll(/\/ActualText ?<([0-9A-F]+)>/gi)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').subarray(2).swap16().toString('utf16le'))
    .join('');
}
