import { describe, expect, it } from 'vitest';
import { emitLocale, emitSurface, pascalCase } from './emit.ts';
import { type Message, parseMessage } from './message.ts';
import { emitLanguages, emitReviews, reviewProblems } from './tables.ts';

function messages(sources: Record<string, string>): Map<string, Message> {
  return new Map(Object.entries(sources).map(([key, source]) => [key, parseMessage(source)]));
}

/** The value lines of a generated locale file. */
function emitted(sources: Record<string, string>): string[] {
  return emitLocale('finder', 'de', messages(sources), Object.keys(sources))
    .split('\n')
    .filter((line) => line.startsWith('  '));
}

describe('emitLocale', () => {
  it('writes plain texts as strings that mean the same', () => {
    const text = 'C:\\x ‘a’ `b` $\u007bc} ü';
    const [line = ''] = emitted({ title: text.replace('{c}', "'{c}'") });
    expect(new Function(`return {${line}}`)()).toEqual({ title: text });
  });

  it('writes templates that mean the same, whatever stands in the text', () => {
    const [line = ''] = emitted({ hours: "`{from}` \\ $'{'x'}' {to}" });
    const { hours } = new Function('isolate', `return {${line}}`)((text: string) => text);
    expect(hours({ from: '1', to: '2' })).toBe('`1` \\ $\u007bx} 2');
  });

  it('isolates strings and counts numbers by the locale', () => {
    expect(emitted({ 'a.b': '{place}', many: '{count, plural, one {# x} other {# {place}}}' })).toEqual([
      "  'a.b': ({ place }) => isolate(place),",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: generated code is the expectation
      "  many: ({ count, place }) => plural('de', count, { one: `${number('de', count)} x`, other: `${number('de', count)} ${isolate(place)}` }),",
    ]);
  });

  it('keeps an argument apart from a helper of the same name', () => {
    expect(emitted({ slot: 'Platz {number, number}' })).toEqual([
      // biome-ignore lint/suspicious/noTemplateCurlyInString: generated code is the expectation
      "  slot: ({ number: numberArg }) => `Platz ${number('de', numberArg)}`,",
    ]);
  });

  it('imports only the helpers it uses', () => {
    const file = emitLocale('finder', 'de', messages({ a: '{x, select, b {c} other {d}}' }), ['a']);
    expect(file).toContain("import { select } from '../../runtime.ts';");
  });
});

it('emits the interface and one loader per locale', () => {
  const file = emitSurface(
    'help-lines',
    messages({ title: 'a', 'x.y': '{count, number} {kind, select, b {c} other {d}}' }),
    ['de', 'de-x-leicht'],
  );
  expect(file).toContain('export interface HelpLinesMessages {\n  title: string;\n');
  expect(file).toContain("  'x.y': (args: { count: number; kind: 'b' | 'other' }) => string;\n");
  expect(file).toContain("  'de-x-leicht': () => import('./help-lines/de-x-leicht.gen.ts'),\n");
  expect(pascalCase('help-lines')).toBe('HelpLines');
});

it('takes no review for granted', () => {
  expect(
    reviewProblems({ de: {}, en: { reviewedByNativeSpeaker: 'yes' }, ar: { reviewedByNativeSpeaker: true } }),
  ).toEqual([
    'de/meta.json: reviewedByNativeSpeaker must be true or false',
    'en/meta.json: reviewedByNativeSpeaker must be true or false',
  ]);
  expect(emitReviews({ de: { reviewedByNativeSpeaker: false }, ar: { reviewedByNativeSpeaker: true } })).toMatch(
    /'de': false,\n {2}'ar': true,/,
  );
});

it('refuses a language without a name', () => {
  expect(() => emitLanguages(['xx'], { languages: [] })).toThrow('lacks xx');
});
