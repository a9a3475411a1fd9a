import { landOfDistrict } from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from './load.ts';
import { roughKm } from './rough-km.ts';

// Errors and oddities of the source that we ship knowingly. When a rebuild makes one of these fail, the source has
// changed there: read what it says now, then change the expectation.
const { places, largeRecipients } = loadReferenceData();
const byCode = Map.groupBy(places, ({ postalCode }) => postalCode);
const rowsOf = (code: string) => byCode.get(code) ?? [];
const districtsOf = (code: string) => [...new Set(rowsOf(code).map(({ districtCode }) => districtCode))].sort();
const codes = [...byCode.keys()];

describe('known errors of the postal codes', () => {
  it('22113 lies in Hamburg, but only Kreis Stormarn is named', () => {
    expect(rowsOf('22113').filter(({ name }) => name.startsWith('Hamburg')).length).toBeGreaterThan(0);
    expect(districtsOf('22113')).toEqual(['01062']);
  });

  it.each(['21039', '22145'])('%s lists quarters of Hamburg under Schleswig-Holstein', (code) => {
    const quarters = rowsOf(code).filter(({ name }) => name.startsWith('Hamburg '));
    expect(quarters.length).toBeGreaterThan(0);
    expect(new Set(quarters.map(({ districtCode }) => landOfDistrict(districtCode)))).toEqual(new Set(['SH']));
    expect(districtsOf(code)).toContain('02000');
  });

  it('03202 lies more than 100 km from every other code that begins with 032', () => {
    const [stray] = rowsOf('03202');
    const neighbours = places.filter(({ postalCode }) => postalCode.startsWith('032') && postalCode !== '03202');
    expect(neighbours.length).toBeGreaterThan(10);
    for (const neighbour of neighbours) expect(roughKm(neighbour, stray ?? neighbour)).toBeGreaterThan(100);
  });

  it.each(['15751', '15758', '31035', '31087', '64759'])('%s is unknown, as area and as large recipient', (code) => {
    expect(rowsOf(code)).toEqual([]);
    expect(largeRecipients).not.toContain(code);
  });
});

describe('codes of several places', () => {
  it('136 span several districts', () => {
    expect(codes.filter((code) => districtsOf(code).length > 1)).toHaveLength(136);
  });

  it('11 span two Länder', () => {
    const laender = (code: string) => new Set(districtsOf(code).map(landOfDistrict));
    expect(codes.filter((code) => laender(code).size > 1)).toEqual([
      '07919',
      '12529',
      '14715',
      '17337',
      '19273',
      '19357',
      '21039',
      '22145',
      '59969',
      '65391',
      '69434',
    ]);
  });

  it('59969 is Hallenberg in Westphalia or Bromskirchen in Hesse; 15848 has 55 rows in two districts', () => {
    expect(rowsOf('59969').map(({ name, districtCode }) => [name, districtCode])).toEqual([
      ['Bromskirchen', '06635'],
      ['Hallenberg', '05958'],
    ]);
    expect(rowsOf('15848')).toHaveLength(55);
    expect(districtsOf('15848')).toEqual(['12061', '12067']);
  });
});
