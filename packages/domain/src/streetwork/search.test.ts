import { exampleSnippets } from '@jmd-digital/content/streetwork-snippets';
import { topicWords } from '@jmd-digital/content/streetwork-words';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSnippetSearch, type SearchableSnippet } from './search.ts';
import { fold, wordsOf } from './search-fold.ts';

const TODAY = '2026-11-29';
const reviewed = (more: Partial<SearchableSnippet> & { id: string }): SearchableSnippet => ({
  ...{ question: 'Frage', topic: 'housing', texts: [], reviewBy: '2027-05-29', reviewedBy: 'somebody', ...more },
});
const searchOf = (...snippets: SearchableSnippet[]) => {
  const search = createSnippetSearch<SearchableSnippet>(topicWords);
  search.put(snippets);
  return (query: string, wish: Partial<Parameters<typeof search.search>[1]> = {}) =>
    search.search(query, { today: TODAY, ...wish }).map(({ id }) => id);
};

test.each([
  ['Müller', 'mueller', 'muller', 'MÜLLER', 'Mu\u0308ller'],
  ['Straße', 'strasse', 'STRASSE', 'straſſe'],
  ['İstanbul', 'istanbul', 'ıstanbul', 'ISTANBUL'],
  ['أحمد', 'احمد', 'إحمد', 'آحمد', 'أَحْمَد', 'أحـــمد'],
  ['مدرسة', 'مدرسه', 'المدرسة', 'والمدرسة', 'للمدرسة'],
  ['علي', 'على', 'علی'],
  ['كتاب', 'کتاب', 'الکتاب'],
  ['می‌خواهم', 'میخواهم', 'مي‌خواهم'],
  ['ещё', 'еще', 'ЕЩЁ'],
  ['їжа', 'ижа', 'іжа'],
  ['возз’єднання', "возз'єднання", 'воззʼєднання', 'воззєднання'],
  ['été', 'ete', 'ÉTÉ'],
  ['١٢٣', '123', '۱۲۳', '１２３'],
])('%s is found in each of its spellings', (first, ...others) => {
  for (const other of others) expect([other, wordsOf(other)]).toEqual([other, wordsOf(first)]);
});

test('Folding is total, and twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('The question counts before the text, and the language asked for first', () => {
  const search = searchOf(
    reviewed({ id: 'text', texts: [{ lang: 'de', text: 'Das Bürgeramt hilft.' }] }),
    reviewed({ id: 'question', question: 'Wo ist das Bürgeramt?', texts: [{ lang: 'de', text: 'Dort.' }] }),
    reviewed({ id: 'english', question: 'Bürgeramt', texts: [{ lang: 'en', text: 'Over there.' }] }),
  );
  expect(search('buergeramt')).toEqual(['question', 'english', 'text']);
  expect(search('buergeramt', { lang: 'de' })).toEqual(['question', 'text', 'english']);
  expect(search('buergeramt', { lang: 'en' })).toEqual(['english', 'question', 'text']);
});

test('What has expired comes last, and what was taken out not at all', () => {
  const index = createSnippetSearch<SearchableSnippet>(topicWords);
  index.put([
    reviewed({ id: 'old', question: 'Kaution Kaution', reviewBy: '2026-11-28' }),
    reviewed({ id: 'new', texts: [{ lang: 'de', text: 'Die Kaution.' }] }),
    reviewed({ id: 'gone', question: 'Kaution' }),
  ]);
  index.remove(['gone', 'unknown']);
  const ids = () => index.search('kaution', { today: TODAY }).map(({ id }) => id);
  expect(ids()).toEqual(['new', 'old']);
  index.put([reviewed({ id: 'new', question: 'Etwas anderes', topic: 'health' })]);
  expect(ids()[0]).toBe('old');
});

test('Beginnings and small slips are forgiven, wild guesses are not', () => {
  const search = searchOf(reviewed({ id: 'a', question: 'Aufenthaltserlaubnis verlängern', topic: 'residence' }));
  for (const query of ['aufenth', 'Aufenthaltserlabnis', 'Aufenhtaltserlaubnis', 'verlängren', 'verlaengern', 'auf'])
    expect([query, search(query)]).toEqual([query, ['a']]);
  for (const query of ['x', 'Zebra', '', ' ', '?!']) expect([query, search(query)]).toEqual([query, []]);
});

test('Words of the topic find it in every language', () => {
  const search = searchOf(
    reviewed({ id: 'flat', question: 'Wie hoch darf sie sein?' }),
    reviewed({ id: 'doctor', question: 'Wohin am Wochenende?', topic: 'health' }),
  );
  for (const query of ['Wohnung', 'apartment', 'شقة', 'صاحبخانه', 'квартира', 'квартиру', 'kira', 'loyer'])
    expect([query, search(query)]).toEqual([query, ['flat']]);
});

test('All words have to be met as far as any answer has them, and a topic alone lists what it has', () => {
  const search = searchOf(
    reviewed({ id: 'both', question: 'Kaution in Raten' }),
    reviewed({ id: 'one', question: 'Kaution' }),
    reviewed({ id: 'other', question: 'Termin', topic: 'offices-letters' }),
  );
  expect(search('kaution raten')).toEqual(['both']);
  expect(search('kaution raten', { words: 'any' })).toEqual(['both', 'one']);
  expect(search('', { topic: 'housing' })).toEqual(['both', 'one']);
  expect(search('kaution', { topic: 'offices-letters' })).toEqual([]);
});

test.each([
  ['Wie melde ich mich an', 'Wie melde ich meine Adresse an?'],
  ['minimum wage', 'Wie viel Mindestlohn bekomme ich im Minijob?'],
  ['تأمين صحي', 'Wie bekomme ich eine Krankenversicherung?'],
  ['посвідчення водія', 'Gilt mein Führerschein in Deutschland?'],
  ['گواهینامه', 'Gilt mein Führerschein in Deutschland?'],
  ['fuhrerschein', 'Gilt mein Führerschein in Deutschland?'],
  ['Rundfunkbeitag', 'Muss ich den Rundfunkbeitrag zahlen?'],
])('Of the example answers, %s finds its own', (query, question) => {
  const search = createSnippetSearch<(typeof exampleSnippets)[number] & { reviewedBy: string }>(topicWords);
  search.put(exampleSnippets.map((snippet) => ({ ...snippet, reviewedBy: 'somebody' })));
  expect(search.search(query, { today: TODAY })[0]?.question).toBe(question);
});

test('Any text can be searched for, whatever is in the index', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 5 }), anything, (texts, query) => {
      const search = searchOf(...texts.map((text, id) => reviewed({ id: String(id), question: text })));
      expect(search(query).length).toBeLessThanOrEqual(texts.length);
    }),
    { numRuns: 200 },
  );
});
