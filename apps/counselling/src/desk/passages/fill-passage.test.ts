import { expect, test } from 'vitest';
import { fillPassage } from './fill-passage.ts';

const VALUES = { client: null, counsellor: 'Mira', site: 'JMD Köln', date: '9. März 2027' };

test('What is known is filled in, wherever and however often it stands', () => {
  expect(fillPassage('{counsellor} vom {site}, {date}. {counsellor}', VALUES)).toEqual({
    text: 'Mira vom JMD Köln, 9. März 2027. Mira',
    gap: null,
  });
});

test('A name that nobody but a person knows leaves a gap, and the first one is to be typed over', () => {
  const { text, gap } = fillPassage('Hallo {client}, liebe:r {client}', VALUES);
  expect(text).toBe('Hallo …, liebe:r …');
  expect(gap && text.slice(...gap)).toBe('…');
  expect(gap).toEqual([6, 7]);
  expect(fillPassage('Hallo {client}', { ...VALUES, client: 'Eule' })).toEqual({ text: 'Hallo Eule', gap: null });
});

test('Other braces and values with braces stay as they are', () => {
  expect(fillPassage('{name} {} {constructor}', VALUES).text).toBe('{name} {} {constructor}');
  expect(fillPassage('{site}', { ...VALUES, site: '{date}' }).text).toBe('{date}');
});
