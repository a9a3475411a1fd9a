import fc from 'fast-check';
import { expect, test } from 'vitest';
import { harmless, identifying, KINDS } from '../../test/identity-corpus.ts';
import { findIdentity, MAX_NOTE } from './no-identity.ts';

const found = (note: string) => findIdentity(note).map(({ kind, start, end }) => [kind, note.slice(start, end)]);
/** What slipped through, with the rate: whoever changes a rule sees what it costs. */
const report = (missed: readonly string[], of: number) => ({ rate: `${of - missed.length} of ${of}`, missed });

test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('400 notes with a %s are refused', (kind) => {
  const notes = identifying(kind, 400, 20_261_129);
  const missed = notes.filter((note) => findIdentity(note).length === 0);
  expect(report(missed, notes.length)).toEqual({ rate: '400 of 400', missed: [] });
});

test('2,000 harmless notes pass', () => {
  const notes = harmless(2_000, 20_261_129);
  const refused = notes.flatMap((note) =>
    findIdentity(note).length > 0 ? [`${note} → ${found(note).join(' ')}`] : [],
  );
  expect(report(refused, notes.length)).toEqual({ rate: '2000 of 2000', missed: [] });
});

test.each([
  'Er heißt Amal',
  'Sie heißt Kovalenko und will mehr wissen',
  'Gespräch mit Frau Yıldız',
  'Herr Kovalenko fragt nach Arbeit',
  'Mohammed will eine Ausbildung',
  'Oksanas Bruder sucht Arbeit',
  'his name is Danylo',
  'Mrs Smith asked',
  'Ayşe Hanım sordu',
  'Madame Diallo demande un cours',
  'il s’appelle Moussa',
  'اسمه سامر',
  'السيدة هدى',
  'آقای کریمی',
  'به نام سارا',
  'его зовут Тарас',
  'пані Шевченко',
])('A name is refused: %s', (note) => {
  expect(findIdentity(note).map(({ kind }) => kind)).toContain('name');
});

test.each([
  ['quote', 'Sie schrieb: ich brauche Hilfe'],
  ['quote', 'Antwort auf „ich will nicht mehr nach Hause gehen“'],
  ['quote', '> ich brauche Hilfe'],
  ['quote', 'он написал: помогите'],
  ['time-of-day', 'gegen 18:30 gefragt'],
  ['time-of-day', 'um 9 Uhr'],
  ['time-of-day', '9.30 Uhr'],
  ['time-of-day', 'at 7 pm'],
  ['time-of-day', 'at 7 am'],
  ['time-of-day', 'à 18h30'],
  ['time-of-day', 'saat 18'],
  ['bank-account', 'DE00 1234 5678 9012 3456 78'],
  ['too-long', 'a b '.repeat(100)],
] as const)('Refused as %s: %s', (kind, note) => {
  expect(findIdentity(note).map((each) => each.kind)).toContain(kind);
});

test.each([
  'Junge Frau Mitte 20 sucht Ausbildung',
  'Das heißt: erst Schule, dann Beruf',
  'Herrenlose Fragen bleiben liegen',
  'Der Kurs heißt Deutsch für den Beruf',
  'In der Gruppe 12 neue Fragen',
  'Im Amt 3 Monate gewartet',
  '„Anerkennung“ war unklar',
  'z. B. BAföG, d. h. Geld für die Schule',
  'Sprachniveau B2/C1, Note 1,7',
  'Voraussetzung: Vollendung des 27. Lebensjahres, § 7 Abs. 1 Satz 2 SGB II',
  '50000 Follower, 10000 Aufrufe',
  'Schuljahr 2026/2027, seit 01.08.2026',
  'Miete 1.250,00 Euro warm',
  'Учится в 9 классе',
  'Instagram und TikTok wurden genannt',
])('What names nobody passes: %s', (note) => {
  expect(found(note)).toEqual([]);
});

test('What is found is told where it was typed, whatever it was hidden with', () => {
  expect(found('Antwort an @stern\u200blicht geschickt')).toEqual([['handle', '@stern\u200blicht']]);
  expect(found('𝒎𝒐𝒏𝒅: ０１７１ ３９２００ ００')).toEqual([['phone', '０１７１ ３９２００ ００']]);
  expect(found('رقم ٠١٧١٣٩٢٠٠٠٠')).toEqual([['phone', '٠١٧١٣٩٢٠٠٠٠']]);
});

test('Something invisible between any two signs hides nothing', () => {
  const notes = identifying('phone', 60, 7).concat(identifying('mail', 60, 7), identifying('handle', 60, 7));
  fc.assert(
    fc.property(
      fc.constantFrom(...notes),
      fc.constantFrom('\u200b', '\u2060', '\u00ad', '\ufe0f', '\u200e'),
      (note, sign) => {
        expect(findIdentity([...note].join(sign)).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200 },
  );
});

test('Any text gets an answer that lies inside of it, and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const once = findIdentity(text);
      expect(findIdentity(text)).toEqual(once);
      for (const { start, end } of once) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
      }
    }),
    { numRuns: 500 },
  );
});

test('As long as allowed passes, one more does not', () => {
  expect(findIdentity('a'.repeat(MAX_NOTE))).toEqual([]);
  expect(findIdentity('a'.repeat(MAX_NOTE + 1)).map(({ kind }) => kind)).toEqual(['too-long']);
});

test('Long rows of signs that might become something end soon', () => {
  for (const unit of ['a.', 'a_', '1 ', '@', 'eins ', 'Am Markt ', '„', 'straße ', '(at)', 'rue a '])
    expect(Array.isArray(findIdentity(unit.repeat(5_000)))).toBe(true);
});

test('A quotation mark that is never closed takes no time', () => {
  const open = `„${'ein Wort '.repeat(30)}`;
  const start = performance.now();
  expect(found(open)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
