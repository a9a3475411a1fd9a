import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  clockTime,
  errorShape,
  findSitesExample,
  findSitesInput,
  landOfDistrict,
  listSitesExample,
  listSitesInput,
  site,
  uuid,
  webLink,
} from './index.ts';

test('Examples are of the contract', () => {
  expect(findSitesInput.parse(findSitesExample.input)).toMatchObject({ limit: 5 });
  expect(listSitesInput.parse(listSitesExample.input)).toEqual(listSitesExample.input);
});

test('A link that could run something is no link', () => {
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'https://', '//example.org', 'ftp://example.org']) {
    expect(webLink.safeParse(bad).success).toBe(false);
  }
  expect(webLink.parse('https://jmd.example.org/a?b=c')).toBe('https://jmd.example.org/a?b=c');
});

test('Clock times are whole minutes of one day', () => {
  expect(['00:00', '09:30', '23:59', '24:00'].every((time) => clockTime.safeParse(time).success)).toBe(true);
  expect(['24:01', '9:30', '12:60', '', '12:00:00'].some((time) => clockTime.safeParse(time).success)).toBe(false);
});

test('Ids are one, however they are written', () => {
  expect(uuid.parse('ED47C50F-9122-8505-8C02-DA22487582D9')).toBe('ed47c50f-9122-8505-8c02-da22487582d9');
  expect(uuid.safeParse('1').success).toBe(false);
});

test('A site that is not virtual stands somewhere', () => {
  const found = site.safeParse({ virtual: false, address: null, districtCode: null });
  expect(found.success).toBe(false);
});

test('The first two digits of a district name its Land', () => {
  expect(['01056', '05958', '06635', '11000', '14612', '16077'].map(landOfDistrict)).toEqual([
    'SH',
    'NW',
    'HE',
    'BE',
    'SN',
    'TH',
  ]);
  expect(landOfDistrict('99000')).toBeNull();
  expect(landOfDistrict('')).toBeNull();
});

test('An error says nothing that its shape does not know', () => {
  const parsed = errorShape.parse({
    code: 'BAD_REQUEST',
    reason: 'invalid_input',
    retryable: false,
    requestId: 'r',
    typed: 'secret',
  });
  expect(JSON.stringify(parsed)).not.toContain('secret');
});

test('Every schema can be told as JSON Schema, for people without TypeScript', () => {
  expect(z.toJSONSchema(findSitesInput, { io: 'input' })).toMatchObject({ type: 'object' });
});
