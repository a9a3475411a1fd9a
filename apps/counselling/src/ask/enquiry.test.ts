import { expect, test } from 'vitest';
import { invitedTo, isOther, newEnquiry, packEnquiry, routingOf, stepsOf, unpackEnquiry } from './enquiry.ts';

const ID = '0193c0de-0000-7000-8000-000000000001';
const SITE = '0193C0DE-0000-7000-8000-0000000000AA';
const from = (link: string, locale = 'de') => newEnquiry(new URLSearchParams(link), locale, ID);

test('A link sets site, topic and language', () => {
  expect(from(`site=${SITE}&topic=housing&language=fa-AF`)).toMatchObject({
    ...{ siteId: SITE.toLowerCase(), topic: 'housing', language: 'fa-AF', step: 'topic', text: '' },
  });
});

test.each(['site=1&topic=nothing&language=xx', 'site=%00&topic=<b>&language=', 'topic=Housing', ''])(
  'What makes no sense in a link is left out: %s',
  (link) => {
    expect(from(link)).toMatchObject({ siteId: null, topic: null, language: 'de' });
  },
);

test('The language is the one that is read, and easy German is German', () => {
  expect(['ar', 'de-x-leicht', 'en', 'uk'].map((locale) => from('', locale).language)).toEqual([
    'ar',
    'de',
    'en',
    'uk',
  ]);
});

test('What was kept comes back, and what an older page wrote is taken as far as it makes sense', () => {
  const enquiry = {
    ...from('topic=school'),
    where: 'place' as const,
    postalCode: '01067',
    text: 'Hallo',
    writtenAt: 5,
  };
  expect(unpackEnquiry(packEnquiry(enquiry))).toEqual(enquiry);
  expect(unpackEnquiry([ID, 'later', 'gone', 'xx', 7, 'moon', 1, null, 'Hallo', 'x'])).toEqual({
    ...{ caseId: ID, step: 'topic', topic: null, language: 'de', siteId: null, where: null, postalCode: '' },
    ...{ districtCode: null, text: 'Hallo', writtenAt: 0, invitation: null },
  });
  expect(unpackEnquiry([])).toBe(null);
});

test('An invitation sets site, topic and language, and is kept until the question is sent', () => {
  const begun = { ...from(''), text: 'Hallo' };
  const invitation = { siteId: SITE.toLowerCase(), topic: 'school', language: 'uk' } as const;
  const enquiry = invitedTo(begun, invitation, 'Einladung');
  expect(enquiry).toEqual({ ...begun, ...invitation, invitation: 'Einladung', step: 'topic' });
  expect(unpackEnquiry(packEnquiry(enquiry))).toEqual(enquiry);
});

test('A leading zero stays, and being abroad or silent is an answer', () => {
  const enquiry = { ...from('topic=school'), where: 'place' as const, postalCode: '01067' };
  expect(routingOf(enquiry)?.where).toEqual({ kind: 'place', postalCode: '01067' });
  expect(routingOf({ ...enquiry, where: 'abroad' })?.where).toEqual({ kind: 'abroad' });
  expect(routingOf({ ...enquiry, where: null })?.where).toEqual({ kind: 'unsaid' });
  expect(routingOf(from(''))).toBe(null);
});

test('The name comes last, and of who has one it is not asked', () => {
  expect(stepsOf(from(''), false)).toEqual(['topic', 'language', 'where', 'message', 'account']);
  expect(stepsOf(from(`site=${SITE}`), true)).toEqual(['topic', 'language', 'message']);
});

test('A link to something else begins anew, unless something was written', () => {
  const begun = from('topic=school');
  expect(isOther(begun, from('topic=housing'))).toBe(true);
  expect(isOther(begun, from('topic=school'))).toBe(false);
  expect(isOther(begun, from(''))).toBe(false);
  expect(isOther({ ...begun, text: 'Hallo' }, from('topic=housing'))).toBe(false);
});
