import { expect, test } from 'vitest';
import { disclosureTexts } from './disclosure.ts';
import { crisisWordLists, disclosureTextsSchema, topicWordLists } from './schema.ts';
import { crisisWords, topicWords } from './words.ts';

test('Words of topics and of danger are there in every language', () => {
  expect(topicWordLists.parse(topicWords)).toEqual(topicWords);
  expect(crisisWordLists.parse(crisisWords)).toEqual(crisisWords);
});

test('No entry stands twice in a list', () => {
  for (const lists of [...Object.values(topicWords), ...Object.values(crisisWords)])
    for (const entries of Object.values(lists)) expect(entries).toEqual([...new Set(entries)]);
});

test('Who shows themselves says name, carrier and where protected counselling is, in every language', () => {
  expect(disclosureTextsSchema.parse(disclosureTexts)).toEqual(disclosureTexts);
  for (const { who, protected: where, ...rest } of Object.values(disclosureTexts)) {
    expect(who.match(/\{\w+\}/g)?.toSorted()).toEqual(['{carrier}', '{name}']);
    expect(where.match(/\{\w+\}/g)).toEqual(['{url}']);
    expect(Object.values(rest).join(' ')).not.toMatch(/[{}!]/);
  }
});
