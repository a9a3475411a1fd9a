import { describe, expect, it } from 'vitest';
import { scriptProblems } from './script.ts';

describe('scriptProblems', () => {
  it.each([
    ['de', 'Ämter und Briefe – größer'],
    ['tr', 'İşaret diliyle, ğüşöçı'],
    ['fr', 'Où est l’œuvre ?'],
    ['ar', 'مكتب JMD القريب، بـ 12 كم'],
    ['fa', 'نزدیک‌ترین کد پستی'],
    ['uk', 'П’ять цифр: їжак, ґанок (JMD)'],
    ['ru', 'Ещё объём, мышь'],
    ['uk', '„Seit“ говорить про час, рівень A2'],
    ['ar', 'هنا تُكتب „ß“ أو „ä“'],
  ])('accepts %s', (locale, text) => {
    expect(scriptProblems(locale, text)).toEqual([]);
  });

  it.each([
    ['de', 'Hallo Мир'],
    ['en', 'Hello مرحبا'],
    ['ar', 'Hello'],
    ['fa', 'سلام world'],
    ['uk', 'Hello'],
    ['uk', '„Hello'],
    ['ar', '“Hello”'],
    ['ru', 'Найди JMDx'],
    // Latin letters that only look Cyrillic.
    ['ru', 'Пoиск'],
  ])('refuses another script under %s: %s', (locale, text) => {
    expect(scriptProblems(locale, text).join()).toContain('script');
  });

  it.each([
    ['uk', 'мы', 'ы'],
    ['uk', 'ещё', 'ё'],
    ['uk', 'Это', 'Э'],
    ['uk', 'объект', 'ъ'],
    ['ru', 'їхати', 'ї'],
    ['ru', 'Інший', 'І'],
    ['ru', 'є', 'є'],
    ['ru', 'ґанок', 'ґ'],
    ['fa', 'كتاب', 'ك'],
    ['fa', 'فارسي', 'ي'],
    ['ar', 'کتاب', 'ک'],
    ['ar', 'عربی', 'ی'],
    ['ar', 'چت', 'چ'],
  ])('refuses a letter of a neighbour under %s: %s', (locale, text, letter) => {
    expect(scriptProblems(locale, text)).toContain(`the letter ${letter} does not belong to ${locale}`);
  });

  it('refuses digits other than 0–9', () => {
    expect(scriptProblems('ar', 'مثلًا ٠١٠٦٧')).toEqual(['digits must be 0–9']);
    expect(scriptProblems('fa', 'کد ۰۱۰۶۷')).toEqual(['digits must be 0–9']);
  });
});
