import { LAENDER, landOfDistrict } from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from './load.ts';

const reference = loadReferenceData();
const { places, largeRecipients, districts, holidays, islands } = reference;
const codes = new Set(places.map(({ postalCode }) => postalCode));

describe('the reference data', () => {
  it('is read once', () => {
    expect(loadReferenceData()).toBe(reference);
  });

  it('knows 8,297 postal codes, 659 of them with a leading zero, and 400 districts of 16 Länder', () => {
    expect(codes.size).toBe(8297);
    expect([...codes].filter((code) => code.startsWith('0'))).toHaveLength(659);
    expect(districts).toHaveLength(400);
    expect(new Set(districts.map(({ land }) => land))).toEqual(new Set(LAENDER));
  });

  it('puts every place into a known district, and every district has a place and the Land of its key', () => {
    const known = new Set(districts.map(({ code }) => code));
    expect(new Set(places.map(({ districtCode }) => districtCode))).toEqual(known);
    expect(districts.filter(({ code, land }) => landOfDistrict(code) !== land)).toEqual([]);
  });

  it('never calls a code of an area a large recipient', () => {
    expect(largeRecipients).toHaveLength(2517);
    expect(largeRecipients.filter((code) => codes.has(code))).toEqual([]);
  });

  it('knows the place of every island code, and each code on one island only', () => {
    const islandCodes = islands.flatMap(({ postalCodes }) => postalCodes);
    expect(islandCodes.filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(islandCodes).size).toBe(islandCodes.length);
  });
});

describe('the holidays', () => {
  const on = (date: string, land: string) => holidays.filter((day) => day.date === date && day.land === land);

  it('close Saxony on Buß- und Bettag, and not Thuringia', () => {
    expect(on('2026-11-18', 'SN')).toMatchObject([{ name: 'Buß- und Bettag', certain: true }]);
    expect(on('2026-11-18', 'TH')).toEqual([]);
  });

  it('are certain where a law of that year names them', () => {
    expect(on('2025-05-08', 'BE')).toMatchObject([{ certain: true }]);
    expect(on('2028-06-17', 'BE')).toMatchObject([{ certain: true }]);
    expect(on('2026-05-08', 'BE')).toEqual([]);
  });

  it('hold in some municipalities only for these days, in every year of the table', () => {
    const years = new Set(holidays.filter(({ certain }) => certain).map(({ date }) => date.slice(0, 4)));
    const uncertain = holidays.filter(({ certain }) => !certain);
    for (const year of years) {
      const days = uncertain.filter(({ date }) => date.startsWith(year)).map(({ land, name }) => `${land} ${name}`);
      expect(days.sort()).toEqual([
        'BY Augsburger Hohes Friedensfest',
        'BY Mariä Himmelfahrt',
        'SN Fronleichnam',
        'TH Fronleichnam',
      ]);
    }
    expect(uncertain).toHaveLength(years.size * 4);
  });

  it('place Corpus Christi in Saxony and Thuringia on the day that whole Länder have it', () => {
    const days = (land: string) =>
      holidays.filter((day) => day.land === land && day.name === 'Fronleichnam').map(({ date }) => date);
    expect(days('SN')).toEqual(days('BW'));
    expect(days('TH')).toEqual(days('BW'));
  });
});
