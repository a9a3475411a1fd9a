import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { Explained } from './explained.tsx';
import { type Kit, KitContext, type QuizWords } from './kit.ts';

const terms = [
  { term: 'die Lehre', forms: ['Lehre', 'Lehren'], word: 'apprenticeship' },
  { term: 'das Amt', forms: ['Amt', 'Ämter'], word: 'office' },
];
const kit: Kit = { t: {} as QuizWords, picture: () => null, say: null, terms };

/** The text with what can be tapped in brackets. */
function tapped(text: string): string {
  const html = renderToString(
    <KitContext.Provider value={kit}>
      <Explained text={text} />
    </KitContext.Provider>,
  );
  return html.replace(/<button[^>]*>(.*?)<\/button>/g, '[$1]').replace(/<[^>]+>/g, '');
}

describe('Terms in a text can be tapped', () => {
  test.each([
    ['Lehre', '[Lehre]'],
    ['Eine Lehre, ein Amt.', 'Eine [Lehre], ein [Amt].'],
    ['Amt Lehre', '[Amt] [Lehre]'],
    ['„Lehren“ und (Ämter)', '„[Lehren]“ und ([Ämter])'],
    ['Lehre. Noch eine Lehre.', '[Lehre]. Noch eine Lehre.'],
    ['Lehrer, Lehre2, Bäckerlehre, öLehre, Amtlich', 'Lehrer, Lehre2, Bäckerlehre, öLehre, Amtlich'],
  ])('%s', (text, expected) => expect(tapped(text)).toBe(expected));
});
