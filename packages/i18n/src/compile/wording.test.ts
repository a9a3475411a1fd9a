import { describe, expect, it } from 'vitest';
import { wordingProblems } from './wording.ts';

describe('address on surfaces for young people', () => {
  it.each([
    ['de', 'Geben Sie die Postleitzahl ein.'],
    ['de', 'Wir helfen Ihnen.'],
    ['de', 'Ihre Postleitzahl'],
    ['de-x-leicht', 'Haben Sie Fragen?'],
    ['fr', 'Saisissez votre code postal.'],
    ['fr', 'Vous pouvez écrire.'],
    ['ru', 'Введите ваш индекс'],
    ['uk', 'Ми вам допоможемо'],
    ['tr', 'Bu sizin için'],
  ])('refuses %s: %s', (locale, text) => {
    expect(wordingProblems('finder', locale, text).join()).toContain('formal address');
    expect(wordingProblems('home', locale, text).join()).toContain('formal address');
    expect(wordingProblems('counselling', locale, text)).toEqual([]);
  });

  it.each([
    ['de', 'Frag, ob sie ihre Zeit nennt. Siehst du ihn?'],
    ['fr', 'Sur rendez-vous'],
    ['tr', 'Ücretsiz ve sizsiz değil'],
    ['ru', 'Выбери место'],
    ['uk', 'Вибери місце'],
    ['fa', 'کد پستی شما'],
  ])('accepts %s: %s', (locale, text) => {
    expect(wordingProblems('finder', locale, text)).toEqual([]);
  });
});

it.each([
  ['<b>', 'no HTML in messages'],
  ['&nbsp;', 'no HTML in messages'],
  ['Los!', 'no exclamation marks'],
  ["it's", 'write ’ instead of a straight apostrophe'],
  ['a  b', 'stray white space'],
  ['a ', 'stray white space'],
])('refuses %s', (text, problem) => {
  expect(wordingProblems('finder', 'en', text)).toContain(problem);
});
