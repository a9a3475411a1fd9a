import { COUNSELLING_LANGUAGES, directionOf, LOCALES } from '@jmd-digital/schemas/values';
import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';

const LETTERS_OF: Record<string, RegExp> = {
  Latn: /^[\p{Script=Latin}\p{P}\s]+$/u,
  Cyrl: /^[\p{Script=Cyrillic}\s]+$/u,
  Arab: /^[\p{Script=Arabic}\s]+$/u,
  Ethi: /^[\p{Script=Ethiopic}\s]+$/u,
};

describe('the language table', () => {
  it('has every counselling language and every locale once', () => {
    const tags = languages.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    expect(new Set(tags)).toEqual(new Set([...COUNSELLING_LANGUAGES, ...LOCALES]));
  });

  it.each(languages)('writes $tag in its own script and direction', ({ tag, autonym, script, dir }) => {
    expect(LETTERS_OF[script]?.test(autonym)).toBe(true);
    expect(dir).toBe(directionOf(tag));
    expect(dir).toBe(directionOf(`${tag.split('-')[0]}-${script}`));
  });

  it('names every language differently, in German and in itself', () => {
    expect(new Set(languages.map(({ autonym }) => autonym)).size).toBe(languages.length);
    expect(new Set(languages.map(({ nameDe }) => nameDe)).size).toBe(languages.length);
  });

  it('tells the two Kurdish languages and the two Persian ones apart', () => {
    const script = (tag: string) => languages.find((language) => language.tag === tag)?.script;
    expect([script('ku'), script('ckb')]).toEqual(['Latn', 'Arab']);
    expect([script('fa'), script('fa-AF')]).toEqual(['Arab', 'Arab']);
  });
});
