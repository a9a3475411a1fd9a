import { describe, expect, it } from 'vitest';
import { compileSurface } from './compile.ts';

const GOOD = {
  de: {
    title: 'Finde deinen JMD',
    found: '{count, plural, =0 {keiner} one {# Ort in {place}} other {# Orte in {place}}}',
  },
  ru: {
    title: 'Найди свой JMD',
    found:
      '{count, plural, one {# место: {place}} few {# места: {place}} many {# мест: {place}} other {# места: {place}}}',
  },
};

/** The problems after one message of one locale was replaced (or removed with null). */
function broken(locale: 'de' | 'ru', key: string, text: string | null, surface = 'finder'): string[] {
  const { [key]: _, ...rest } = GOOD[locale] as Record<string, string>;
  return compileSurface(surface, { ...GOOD, [locale]: text === null ? rest : { ...rest, [key]: text } }).problems;
}

it('accepts a good catalogue', () => {
  expect(compileSurface('finder', GOOD).problems).toEqual([]);
});

describe('refuses', () => {
  it('a missing key: there is no fallback to another language', () => {
    expect(broken('ru', 'title', null)).toEqual(['finder/ru title: missing']);
  });

  it('a key that the reference does not have', () => {
    expect(broken('ru', 'extra', 'лишнее')).toEqual(['finder/ru extra: not in the reference catalogue']);
  });

  it('other arguments than the reference', () => {
    expect(broken('ru', 'title', 'Найди {place}')).toEqual([
      'finder/ru title: arguments { place: string }, expected none',
    ]);
    expect(broken('ru', 'found', '{count}: {place}')).toEqual([
      'finder/ru found: arguments { count: string; place: string }, expected { count: number; place: string }',
    ]);
  });

  it('a plural with too few or too many categories', () => {
    expect(broken('ru', 'found', '{count, plural, one {# место {place}} other {# места {place}}}')).toEqual([
      'finder/ru found: plural of {count} has one, other; ru has one, few, many, other',
    ]);
    expect(broken('de', 'found', '{count, plural, one {# {place}} few {# {place}} other {# {place}}}')).toEqual([
      'finder/de found: plural of {count} has one, few, other; de has one, other',
    ]);
  });

  it('a plural hidden in a select', () => {
    const nested = '{place, select, a {{count, plural, other {#}}} other {{count, plural, one {#} other {#}}}}';
    expect(broken('de', 'found', nested).join()).toContain('plural of {count} has other; de has one, other');
  });

  it.each(['<b>fett</b>', 'A &amp; B', '{count, plural, one {<i>#</i> {place}} other {# {place}}}'])(
    'markup: %s',
    (text) => {
      expect(broken('de', text.includes('count') ? 'found' : 'title', text).join()).toContain('no HTML in messages');
    },
  );

  it('broken syntax, and syntax that widgets do not carry', () => {
    expect(broken('de', 'title', 'offen {')).not.toEqual([]);
    expect(broken('de', 'title', '{day, date, short}').join()).toContain('format dates before');
    expect(broken('de', 'title', '{n, selectordinal, other {#}}').join()).toContain('selectordinal is not supported');
    expect(broken('de', 'title', '{n, plural, offset:1 one {#} other {#}}').join()).toContain(
      'offset is not supported',
    );
    expect(broken('de', 'title', '{Bad_Name}').join()).toContain('is no argument name');
    expect(broken('de', 'title', '{n} {n, number}').join()).toContain('two types');
  });

  it('a text in the wrong script', () => {
    expect(broken('ru', 'title', 'Find a JMD').join()).toContain('not in Cyrillic script: F i n d a');
  });

  it('a sentence copied from another language', () => {
    const catalogues = { de: { title: 'Ich bin in Berlin' }, fr: { title: 'Ich bin in Berlin' } };
    expect(compileSurface('finder', catalogues).problems).toEqual(['finder/fr title: same text as in de']);
  });

  it('formal address, shouting, straight apostrophes, stray space, emptiness', () => {
    expect(broken('de', 'title', 'Finden Sie Ihren JMD').join()).toContain('formal address “Sie”');
    expect(broken('de', 'title', 'Los!').join()).toContain('no exclamation marks');
    expect(broken('de', 'title', "geht''s").join()).toContain('straight apostrophe');
    expect(broken('de', 'title', ' los ').join()).toContain('stray white space');
    expect(broken('de', 'title', '').join()).toContain('empty');
  });

  it('hard German under the tag of easy German', () => {
    const hard = 'Die Inanspruchnahme der Beratungsleistung erfolgt nach Maßgabe der geltenden Bestimmungen.';
    const found = compileSurface('finder', { 'de-x-leicht': { title: hard } }).problems;
    expect(found).toContainEqual(expect.stringContaining('split “Inanspruchnahme” with a hyphen'));
    expect(found).toContainEqual(expect.stringMatching(/^finder\/de-x-leicht: Amstad -?\d+\.\d is below 80$/));
    expect(found).toContainEqual(expect.stringMatching(/^finder\/de-x-leicht: LIX \d+\.\d is above 25$/));
  });
});

it('lets staff surfaces say Sie', () => {
  expect(broken('de', 'title', 'Öffnen Sie den Fall', 'counselling')).toEqual([]);
});
