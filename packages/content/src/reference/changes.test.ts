import { describe, expect, it } from 'vitest';
import { holidayChanges, postalChanges, reportChanges } from './changes.ts';
import type { PostalData } from './rebuild.ts';

const before: PostalData = {
  places: [
    { postalCode: '01067', name: 'Dresden', districtCode: '14612', lat: 51.05, lon: 13.73 },
    { postalCode: '03202', name: 'Luckow-Petershagen', districtCode: '12073', lat: 53.24, lon: 14.26 },
    { postalCode: '64759', name: 'Altort', districtCode: '06437', lat: 49.6, lon: 9 },
  ],
  largeRecipients: ['01053'],
  districts: [
    { code: '14612', name: 'Kreisfreie Stadt Dresden', land: 'SN' },
    { code: '06437', name: 'Odenwaldkreis', land: 'HE' },
  ],
};
const after: PostalData = {
  places: [
    { postalCode: '01067', name: 'Dresden', districtCode: '14612', lat: 51.06, lon: 13.73 },
    { postalCode: '03202', name: 'Luckow-Petershagen', districtCode: '12073', lat: 51.75, lon: 14.1 },
    { postalCode: '01067', name: 'Dresden Friedrichstadt', districtCode: '14612', lat: 51.06, lon: 13.72 },
  ],
  largeRecipients: ['01053', '01054'],
  districts: [{ code: '14612', name: 'Dresden, Stadt', land: 'SN' }],
};

describe('what a rebuild changes', () => {
  it('is reported by kind, with adds, drops and alterations', () => {
    expect(reportChanges(postalChanges(before, after))).toBe(
      [
        'Postal codes: 3 before, 2 now; 0 added, 1 dropped, 0 altered',
        '  - 64759',
        'Districts: 2 before, 1 now; 0 added, 1 dropped, 1 altered',
        '  - 06437 Odenwaldkreis',
        '  ~ 14612 Kreisfreie Stadt Dresden is now Dresden, Stadt',
        'Places: 3 before, 3 now; 1 added, 1 dropped, 1 altered',
        '  + 01067 Dresden Friedrichstadt (14612)',
        '  - 64759 Altort (06437)',
        '  ~ 03202 Luckow-Petershagen (12073) moved by 166 km',
        'Large recipients: 1 before, 2 now; 1 added, 0 dropped, 0 altered',
        '  + 01054',
        '',
      ].join('\n'),
    );
  });

  it('is nothing where nothing changed', () => {
    const changes = postalChanges(before, before);
    expect(changes.flatMap(({ added, dropped, altered }) => [...added, ...dropped, ...altered])).toEqual([]);
  });

  it('stays readable where much changed', () => {
    const many = Array.from({ length: 50 }, (_, index) => String(10_000 + index));
    const report = reportChanges(postalChanges(before, { ...before, largeRecipients: ['01053', ...many] }));
    expect(report).toContain('50 added');
    expect(report).toContain('+ and 30 more');
    expect(report).not.toContain('10020');
  });

  it('names holidays by day and Land', () => {
    const day = { date: '2031-01-01', land: 'SN', name: 'Neujahrstag', certain: true } as const;
    expect(holidayChanges([], [day]).added).toEqual(['2031-01-01 SN Neujahrstag']);
  });
});
