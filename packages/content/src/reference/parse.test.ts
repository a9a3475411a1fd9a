import { describe, expect, it } from 'vitest';
import { parseDistricts, parseHolidays, parseLargeRecipients, parsePartialHolidays, parsePlaces } from './parse.ts';

describe('parsePlaces', () => {
  it('reads rows, skips comments and empty lines, takes both line endings', () => {
    const text = '#plz\tplace\tkreis_ags\tlat\tlon\n\n01067\tDresden\t14612\t51.0547\t13.7269\r\n';
    expect(parsePlaces(text)).toEqual({
      rows: [{ postalCode: '01067', name: 'Dresden', districtCode: '14612', lat: 51.0547, lon: 13.7269 }],
      badLines: [],
    });
  });

  it.each([
    ['1067\tDresden\t14612\t51\t13', 'postal code is not five digits'],
    ['٠١٠٦٧\tDresden\t14612\t51\t13', 'postal code is not five digits'],
    ['01067\t \t14612\t51\t13', 'place has no name'],
    ['01067\tDresden\t146\t51\t13', 'district key is not five digits'],
    ['01067\tDresden\t14612\t91\t13', 'latitude is not in degrees'],
    ['01067\tDresden\t14612\t\t13', 'latitude is not in degrees'],
    ['01067\tDresden\t14612\t51\t13,7', 'longitude is not in degrees'],
    ['01067\tDresden\t14612\t51', 'has 4 columns instead of 5'],
    ['01067\tDresden\t14612\t51\t13\tx', 'has 6 columns instead of 5'],
  ])('reports %j with its line number and keeps the good ones', (bad, problem) => {
    const good = '01067\tDresden\t14612\t51\t13';
    const { rows, badLines } = parsePlaces(`# head\n${good}\n${bad}\n${good}`);
    expect(rows).toHaveLength(2);
    expect(badLines).toEqual([{ line: 3, text: bad, problem }]);
  });
});

describe('parseLargeRecipients', () => {
  it('reads one code a line and reports what is none', () => {
    expect(parseLargeRecipients('# codes\n01053\n1054\n')).toEqual({
      rows: ['01053'],
      badLines: [{ line: 3, text: '1054', problem: 'postal code is not five digits' }],
    });
  });
});

describe('parseDistricts', () => {
  it('reads key, name and Land, and reports a Land that is none', () => {
    const { rows, badLines } = parseDistricts(
      '14612\tDresden\tSN\tSachsen\n14613\tX\tXX\tNirgends\n146\tX\tSN\tSachsen\n',
    );
    expect(rows).toEqual([{ code: '14612', name: 'Dresden', land: 'SN' }]);
    expect(badLines.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'unknown Land'],
      [3, 'district key is not five digits'],
    ]);
  });
});

describe('parseHolidays', () => {
  it.each([
    ['2026-11-18\tSN\tBuß- und Bettag\tboth', true],
    ['2026-08-15\tBY\tMariä Himmelfahrt\tfeiertagejs-only', false],
    ['2025-05-08\tBE\tTag der Befreiung\tdate-holidays-only', true],
    ['2028-06-17\tBE\tVolksaufstand\tdate-holidays-only', true],
    ['2029-05-08\tBE\tTag der Befreiung\tdate-holidays-only', false],
  ])('of %j is certain: %s', (line, certain) => {
    expect(parseHolidays(line).rows.map((row) => row.certain)).toEqual([certain]);
  });

  it.each([
    ['2026-13-01\tSN\tX\tboth', 'date is not YYYY-MM-DD'],
    ['2026-11-18\tXX\tX\tboth', 'unknown Land'],
    ['2026-11-18\tSN\t\tboth', 'holiday has no name'],
    ['2026-11-18\tSN\tX\tperhaps', 'unknown agreement'],
  ])('reports %j', (line, problem) => {
    expect(parseHolidays(line)).toEqual({ rows: [], badLines: [{ line: 1, text: line, problem }] });
  });
});

describe('parsePartialHolidays', () => {
  it('makes every row uncertain and wants the place named', () => {
    const { rows, badLines } = parsePartialHolidays(
      '2026-08-08\tBY\tFriedensfest\tStadt Augsburg\n2026-08-08\tBY\tFriedensfest\t \n',
    );
    expect(rows).toEqual([{ date: '2026-08-08', land: 'BY', name: 'Friedensfest', certain: false }]);
    expect(badLines.map(({ line, problem }) => [line, problem])).toEqual([[2, 'place of the holiday is missing']]);
  });
});
