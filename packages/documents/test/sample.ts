import type { CertificateData } from '../src/server.ts';

const TITLES = [
  ['Ich und meine Stärken', 'Ich kann fünf Stärken nennen.', 'Ich kann mit „weil“ sagen, warum eine Stärke passt.'],
  ['Berufe und Wege', 'Ich kann Ausbildung, Praktikum, Job und FSJ unterscheiden.', 'Ich kann danach fragen.'],
  ['Anzeige lesen', 'Ich sehe in einer Anzeige: Was ist Pflicht und was nicht?', 'Ich finde die Frist.'],
  ['Lebenslauf', 'Ich kann Daten richtig schreiben, zum Beispiel „seit 09/2024“.', 'Ich weiß, was hineingehört.'],
  ['Meine Zeugnisse und Sprachen', 'Ich weiß, wer mein Zeugnis prüft.', 'Ich kenne die Schritte bis zur Anerkennung.'],
  ['Anschreiben und E-Mail', 'Ich kann Anrede und Gruß richtig schreiben.', 'Ich kann sagen, warum ich passe.'],
  ['Das Vorstellungsgespräch', 'Ich kann mich in einer Minute vorstellen.', 'Ich kann meinen Weg planen.'],
  [
    'Dranbleiben',
    'Ich kann meine Bewerbungen ordnen und Fristen eintragen.',
    'Ich kann nach einer Absage weitermachen.',
  ],
];

/** A certificate of some stations, without a name. */
export const sample = (stations: number): CertificateData => ({
  stations: TITLES.slice(0, stations).map(([title = '', ...goals], index) => ({
    number: index + 1,
    title,
    goals,
    earnedOn: `2026-10-${String(index + 8).padStart(2, '0')}`,
  })),
  issuedOn: '2026-11-29',
  verifyUrl: 'https://jmd.example/apply/check',
  badges: JSON.stringify([{ type: ['VerifiableCredential'], name: 'Ich und meine Stärken' }], null, 2),
});
