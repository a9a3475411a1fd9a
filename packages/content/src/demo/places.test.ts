import { describe, expect, it } from 'vitest';
import { loadReferenceData } from '../reference/load.ts';
import { isCityDistrict, townsByDistrict } from './places.ts';

const reference = loadReferenceData();

describe('isCityDistrict', () => {
  it('counts 106 independent cities and 294 rural districts, as there are', () => {
    expect(reference.districts.filter(({ code }) => isCityDistrict(code))).toHaveLength(106);
  });

  it('agrees with every name that says it', () => {
    const saysCity = reference.districts.filter(({ name }) => /kreisfreie Stadt|, Stadt$/i.test(name));
    const saysRural = reference.districts.filter(({ name }) => /^(Landkreis|Kreis) |kreis$/.test(name));
    expect(saysCity.length).toBeGreaterThan(50);
    expect(saysRural.length).toBeGreaterThan(150);
    expect(saysCity.filter(({ code }) => !isCityDistrict(code))).toEqual([]);
    expect(saysRural.filter(({ code }) => isCityDistrict(code))).toEqual([]);
  });
});

describe('townsByDistrict', () => {
  const towns = townsByDistrict(reference);

  it('knows a town in every district', () => {
    expect(reference.districts.filter(({ code }) => (towns.get(code) ?? []).length === 0)).toEqual([]);
  });

  it('counts parts of a town for the town', () => {
    const names = (towns.get('12067') ?? []).map(({ name }) => name);
    expect(names).toContain('Beeskow');
    expect(names).not.toContain('Beeskow Bornow');
  });

  it('begins with the town that the district is named after', () => {
    expect(towns.get('03159')?.[0]?.name).toBe('Göttingen');
    expect(towns.get('14612')?.[0]?.name).toBe('Dresden');
  });
});
