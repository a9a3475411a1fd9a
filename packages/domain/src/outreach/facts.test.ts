import { type PictureUse, type PostContent, policyFacts } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { factsOfPost } from './facts.ts';

const channel = {
  ...{ jointControllerUntil: '2027-01-31', privacyNotice: true, imprint: false, dpiaOn: null },
  ...{ youngest: 16, disclosed: true },
};
const picture = (more: Partial<PictureUse> = {}): PictureUse => ({
  ...{ pictureId: 'm', alt: { de: 'Ein Tisch', en: 'A table' }, decorativeReason: null, credit: '', licence: '' },
  ...{ showsPeople: false, consentIds: [] },
  ...more,
});
const content = (pictures: PictureUse[], namesNobody = true): PostContent => ({
  ...{
    title: 'Titel',
    purpose: 'event',
    audience: 'public',
    channelIds: [],
    namesNobody,
    variants: [],
    pictures,
    event: null,
  },
  parts: ['de', 'en'].map((lang) => ({ lang, text: 'Text', warning: null })),
});
const facts = (pictures: PictureUse[], valid: string[] = []) =>
  factsOfPost(content(pictures), ['editor'], channel, new Set(valid));

test('What the channel knows, who approved, and what the author says', () => {
  expect(facts([])).toMatchObject({ ...channel, approvals: ['editor'], namesNobody: true, trainings: [] });
  expect(factsOfPost(content([], false), [], channel, new Set()).namesNobody).toBe(false);
  expect(policyFacts.parse(facts([picture()]))).toEqual(facts([picture()]));
});

test('A picture is described in every language, or decoration', () => {
  expect(facts([]).altTexts).toBe(true);
  expect(facts([picture()]).altTexts).toBe(true);
  expect(facts([picture(), picture({ alt: { de: 'Ein Tisch' } })]).altTexts).toBe(false);
  expect(facts([picture({ alt: {}, decorativeReason: 'Ein Muster' })]).altTexts).toBe(true);
});

test('Everybody who can be recognised has agreed, and all of it still holds', () => {
  expect(facts([picture()]).imageConsents).toBe(true);
  expect(facts([picture({ showsPeople: true })]).imageConsents).toBe(false);
  const two = picture({ showsPeople: true, consentIds: ['a', 'b'] });
  expect(facts([two], ['a']).imageConsents).toBe(false);
  expect(facts([two], ['a', 'b']).imageConsents).toBe(true);
  expect(facts([two, picture({ showsPeople: true })], ['a', 'b']).imageConsents).toBe(false);
});
