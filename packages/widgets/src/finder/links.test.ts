import { expect, test } from 'vitest';
import { askLink, mapLink, shownLink, spokenNumber } from './links.ts';
import { weekOf } from './opening.ts';

test.each([
  ['+493023125001', '030 23125001'],
  ['+494066969009', '040 66969009'],
  ['+492214710093', '0221 4710093'],
  ['+48221234567', '+48221234567'],
])('%s is dialled as %s', (phone, spoken) => {
  expect(spokenNumber(phone)).toBe(spoken);
});

test('A map link holds the whole address, whatever is in it', () => {
  const link = new URL(mapLink({ street: 'Straße "1" & <2>', postalCode: '01067', place: 'Dresden' }));
  expect(link.origin).toBe('https://www.openstreetmap.org');
  expect(link.searchParams.get('query')).toBe('Straße "1" & <2>, 01067 Dresden');
});

test('A website is shown without what nobody reads aloud', () => {
  expect(shownLink('https://www.jmd.example.org/')).toBe('jmd.example.org');
  expect(shownLink('http://jmd.example.org/dresden')).toBe('jmd.example.org/dresden');
});

test('A link to online counselling brings along what was looked for, and nothing else', () => {
  const id = '0193c0de-0000-7000-8000-0000000000aa';
  expect(
    askLink('https://jmd.example.org/', id, 'ar', { topic: 'housing', language: 'fa-AF', postalCode: '01067' }),
  ).toBe(`https://jmd.example.org/counselling/?site=${id}&lang=ar&topic=housing&language=fa-AF`);
  expect(askLink('https://jmd.example.org', id, 'de', null)).toBe(
    `https://jmd.example.org/counselling/?site=${id}&lang=de`,
  );
});

test('A week has seven days, each with its times in order', () => {
  const entry = (weekday: number, opens: string) => ({
    weekday,
    opens,
    closes: '18:00',
    publicHolidays: 'closed' as const,
    byAppointment: false,
  });
  const week = weekOf([entry(1, '13:00'), entry(1, '09:00'), entry(7, '10:00')]);
  expect(week.map(({ entries }) => entries.map(({ opens }) => opens))).toEqual([
    ['09:00', '13:00'],
    [],
    [],
    [],
    [],
    [],
    ['10:00'],
  ]);
});
