import { createHash } from 'node:crypto';
import {
  CHANNELS,
  COUNSELLING_LANGUAGES,
  type Directory,
  directory,
  landOfDistrict,
  type Site,
  TOPICS,
} from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import drama from '../../data/demo/drama-numbers-de.json' with { type: 'json' };
import { loadReferenceData } from '../reference/load.ts';
import { largeDirectory } from './large.ts';
import { isCityDistrict } from './places.ts';
import { slugOf } from './site.ts';
import { demoDirectory } from './world.ts';

const reference = loadReferenceData();
const world = demoDirectory(reference);
const located = world.sites.filter((site) => !site.virtual);
const online = world.sites.filter((site) => site.virtual);
const inDistrict = (code: string) => located.filter((site) => site.districtCode === code);
const serving = (code: string) => world.sites.filter(({ serviceAreas }) => serviceAreas.includes(code));
const districtsWithout = (sitesOf: (code: string) => Site[]) =>
  reference.districts.map(({ code }) => code).filter((code) => sitesOf(code).length === 0);
const hashOf = (value: Directory) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the demonstration world', () => {
  it('is the same on every run and every machine; a wanted change of it changes this hash', () => {
    expect(hashOf(demoDirectory(reference))).toBe(hashOf(world));
    expect(hashOf(world)).toBe('7fb78a21604407ed11de9210ae355ff54350656f2ec509f4a719ae8eb96867f1');
  });

  it('is a valid directory', () => {
    expect(directory.safeParse(world).error).toBeUndefined();
  });

  it('has 500 sites of six carriers, three quarters of the located ones in rural districts', () => {
    expect(world.sites).toHaveLength(500);
    expect(online).toHaveLength(2);
    expect(located.filter(({ districtCode }) => !isCityDistrict(districtCode ?? ''))).toHaveLength(373);
    expect(new Set(world.carriers.map(({ association }) => association)).size).toBe(6);
    for (const carrier of world.carriers) {
      expect(world.sites.filter(({ carrierId }) => carrierId === carrier.id).length).toBeGreaterThan(20);
    }
  });

  it('binds every carrier to the law of its association', () => {
    const regimes = Object.fromEntries(world.carriers.map(({ association, lawRegime }) => [association, lawRegime]));
    expect(regimes).toEqual({
      awo: 'dsgvo',
      diakonie: 'dsg-ekd',
      kjs: 'kdg',
      ib: 'dsgvo',
      drk: 'dsgvo',
      paritaet: 'dsgvo',
    });
  });

  it('leaves 30 districts without a site and 15 of them unserved, none of which examples speak', () => {
    const empty = districtsWithout(inDistrict);
    const unserved = districtsWithout(serving);
    expect(empty).toHaveLength(30);
    expect(unserved).toHaveLength(15);
    expect(unserved.filter((code) => !empty.includes(code))).toEqual([]);
    for (const code of ['14612', '05958', '06635', '12067', '12061', '01056', '01054'])
      expect(empty).not.toContain(code);
  });

  it('has one site in 01067 that is responsible for Dresden', () => {
    const dresden = inDistrict('14612');
    expect(dresden.map(({ address }) => address?.postalCode)).toEqual(['01067', '01067']);
    expect(serving('14612').map(({ name }) => name)).toEqual(['JMD Dresden']);
  });

  it('has a site on Sylt and none on any other island', () => {
    const islandCodes = new Set(reference.islands.flatMap(({ postalCodes }) => postalCodes));
    const onIslands = located.filter(({ address }) => islandCodes.has(address?.postalCode ?? ''));
    expect(onIslands.map(({ name }) => name)).toEqual(['JMD Sylt']);
  });

  it('stands at real places: code, place and district are one row of the reference data, the position is near', () => {
    const rows = new Map(
      reference.places.map((place) => [`${place.postalCode} ${place.name} ${place.districtCode}`, place]),
    );
    for (const { address, districtCode, position, name } of located) {
      const row = rows.get(`${address?.postalCode} ${address?.place} ${districtCode}`);
      expect(row, name).toBeDefined();
      expect(Math.abs((row?.lat ?? 0) - (position?.lat ?? 0)), name).toBeLessThan(0.01);
      expect(Math.abs((row?.lon ?? 0) - (position?.lon ?? 0)), name).toBeLessThan(0.01);
    }
  });

  it('gives every site its own name, id, service ids, number and addresses', () => {
    for (const values of [
      world.sites.map(({ name }) => name),
      world.sites.map(({ email }) => email),
      world.sites.map(({ phone }) => phone),
      [...world.sites, ...world.sites.flatMap(({ services }) => services), ...world.carriers].map(({ id }) => id),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('reaches nobody: drama numbers, example.org, invented carriers', () => {
    const isDrama = (phone: string | null) =>
      drama.landline.some(
        ({ from, to }) => phone !== null && phone.length === from.length && phone >= from && phone <= to,
      );
    expect(world.sites.filter(({ phone }) => !isDrama(phone))).toEqual([]);
    for (const { email, website } of [...world.sites, ...world.carriers]) {
      expect(email).toMatch(/^kontakt@[a-z0-9-]{1,63}\.example\.org$/);
      if (website !== null) expect(website).toMatch(/^https:\/\/[a-z0-9-]{1,63}\.example\.org$/);
    }
    for (const { name } of world.carriers) expect(name).toMatch(/^Beispiel-/);
  });

  it('speaks German everywhere and every language somewhere, not everywhere', () => {
    for (const language of COUNSELLING_LANGUAGES) {
      const share = located.filter(({ languages }) => languages.includes(language)).length / located.length;
      expect(share, language).toBeGreaterThan(0);
      if (language === 'de') expect(share).toBe(1);
      else expect(share, language).toBeLessThan(0.9);
    }
  });

  it('covers every language, every topic and every channel but a visit online', () => {
    expect(new Set(online.flatMap(({ languages }) => languages))).toEqual(new Set(COUNSELLING_LANGUAGES));
    for (const site of online) {
      expect(site.address).toBeNull();
      expect(new Set(site.channels)).toEqual(new Set(CHANNELS.filter((channel) => channel !== 'on-site')));
      expect(new Set(site.services.flatMap(({ topics }) => topics))).toEqual(new Set(TOPICS));
    }
  });

  it('offers one to four services a site, counselling first, with every topic somewhere', () => {
    for (const { services } of world.sites) {
      expect(services.length).toBeGreaterThanOrEqual(1);
      expect(services.length).toBeLessThanOrEqual(4);
      expect(services[0]?.kind).toBe('counselling');
      for (const { topics, minAge, maxAge } of services) {
        expect(topics.length).toBeGreaterThan(0);
        expect(minAge).toBeLessThan(maxAge);
      }
    }
    expect(new Set(located.flatMap(({ services }) => services.flatMap(({ topics }) => topics)))).toEqual(
      new Set(TOPICS),
    );
  });

  it('was last assured in 2026, or nobody knows when', () => {
    for (const { assuredOn } of world.sites) if (assuredOn !== null) expect(assuredOn).toMatch(/^2026-(0\d|10)-\d\d$/);
    expect(located.filter(({ assuredOn }) => assuredOn === null).length).toBeGreaterThan(5);
  });
});

describe('opening hours of the demonstration world', () => {
  it('never overlap within a day and end after they begin', () => {
    for (const { openingHours, name } of world.sites) {
      openingHours.forEach((entry, index) => {
        expect(entry.opens < entry.closes, name).toBe(true);
        const next = openingHours[index + 1];
        if (next?.weekday === entry.weekday) expect(entry.closes <= next.opens, name).toBe(true);
      });
    }
  });

  it('have every kind that the finder must tell: lunch, appointments, none at all, work on holidays', () => {
    const some = (matches: (site: Site) => boolean) => located.filter(matches).length;
    const none = located.filter(({ openingHours }) => openingHours.length === 0);
    expect(
      some(({ openingHours: [first, second] }) => first !== undefined && first.weekday === second?.weekday),
    ).toBeGreaterThan(50);
    expect(some(({ openingHours }) => openingHours.some(({ byAppointment }) => byAppointment))).toBeGreaterThan(50);
    expect(
      some(({ openingHours }) => openingHours.some(({ publicHolidays }) => publicHolidays === 'open')),
    ).toBeGreaterThan(3);
    expect(none.filter(({ byAppointment }) => byAppointment).length).toBeGreaterThan(3);
    expect(none.filter(({ byAppointment }) => !byAppointment).length).toBeGreaterThan(3);
  });

  it('let Buß- und Bettag tell Saxony from Thuringia: both have sites that open on Wednesdays and close on holidays', () => {
    const wednesdays = (land: string) =>
      located.filter(
        ({ districtCode, openingHours }) =>
          landOfDistrict(districtCode ?? '') === land &&
          openingHours.some(
            ({ weekday, byAppointment, publicHolidays }) =>
              weekday === 3 && !byAppointment && publicHolidays === 'closed',
          ),
      );
    expect(wednesdays('SN').map(({ name }) => name)).toContain('JMD Dresden');
    expect(wednesdays('TH').length).toBeGreaterThan(0);
  });
});

describe('largeDirectory', () => {
  it('makes as many valid sites as wanted, with names and ids of their own, and a smaller one is its beginning', () => {
    const large = largeDirectory(reference, 10_000);
    expect(large.sites).toHaveLength(10_000);
    expect(new Set(large.sites.map(({ id }) => id)).size).toBe(10_000);
    expect(new Set(large.sites.map(({ name }) => name)).size).toBe(10_000);
    expect(large.sites.slice(0, 25)).toEqual(largeDirectory(reference, 25).sites);
  });
});

describe('slugOf', () => {
  it.each([
    ['JMD Föhr/Größe', 'jmd-foehr-groesse'],
    ['JMD Béziers (Ort)', 'jmd-beziers-ort'],
    [`JMD ${'x'.repeat(58)} y`, `jmd-${'x'.repeat(58)}`],
  ])('%s becomes %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
