import type { Holiday } from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '../reference/load.ts';
import { holidaysRunOut, staleHelplines } from './freshness.ts';
import { type Helpline, helplines } from './helplines.ts';

const today = new Date().toISOString().slice(0, 10);
const checkedOn = (date: string) => ({ ...helplines[0], checkedOn: date }) as Helpline;
const holidayOn = (date: string): Holiday => ({ date, land: 'SN', name: 'Neujahr', certain: true });

describe('what we tell people in need', () => {
  it('was checked within the last twelve months; if this fails, check each line anew and say against what', () => {
    expect(staleHelplines(helplines, today).map(({ id, checkedOn: date }) => `${id}: ${date}`)).toEqual([]);
  });

  it('knows public holidays for twelve more months; if this fails, bring in a longer table', () => {
    expect(holidaysRunOut(loadReferenceData().holidays, today)).toBe(false);
  });
});

describe('staleHelplines', () => {
  it.each([
    ['2026-11-25', '2026-11-25', false],
    ['2026-11-25', '2027-11-25', false],
    ['2026-11-25', '2027-11-26', true],
    ['2026-11-25', '2028-01-01', true],
    ['2028-02-29', '2029-02-28', false],
    ['2028-02-29', '2029-03-01', true],
  ])('checked on %s, on %s: stale is %s', (date, day, stale) => {
    expect(staleHelplines([checkedOn(date)], day)).toHaveLength(stale ? 1 : 0);
  });
});

describe('holidaysRunOut', () => {
  it.each([
    ['2029-12-30', false],
    ['2029-12-31', false],
    ['2030-01-01', true],
    ['2031-06-01', true],
  ])('a table that ends in 2030, on %s: %s', (day, runsOut) => {
    expect(holidaysRunOut([holidayOn('2029-01-01'), holidayOn('2030-01-01')], day)).toBe(runsOut);
  });

  it('says of an empty table that it has run out', () => {
    expect(holidaysRunOut([], '2026-11-25')).toBe(true);
  });
});
