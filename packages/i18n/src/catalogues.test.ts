import {
  CHANNELS,
  type Channel,
  COUNSELLING_LANGUAGES,
  directionOf,
  ERROR_REASONS,
  type ErrorReason,
  FIELD_REASONS,
  type FieldReason,
  LOCALES,
  OPEN_STATES,
  type OpenState,
  TOPICS,
  type Topic,
} from '@jmd-digital/schemas/values';
import { describe, expect, it } from 'vitest';
import { type ErrorsMessages, loadErrors } from './gen/errors.gen.ts';
import { type FinderMessages, loadFinder } from './gen/finder.gen.ts';
import { loadHome } from './gen/home.gen.ts';
import { languageNames, reviewedByNativeSpeaker } from './index.ts';

/** Every value of the contract that a person gets to see needs a message. The type says so too. */
type ContractKey =
  | `topic.${Topic}`
  | `channel.${Channel}`
  | `openNow.${OpenState}`
  | `error.${ErrorReason}`
  | `field.${FieldReason}`;
const contractKeys: readonly (ContractKey & keyof (FinderMessages & ErrorsMessages))[] = [
  ...TOPICS.map((value) => `topic.${value}` as const),
  ...CHANNELS.map((value) => `channel.${value}` as const),
  ...OPEN_STATES.map((value) => `openNow.${value}` as const),
  ...ERROR_REASONS.map((value) => `error.${value}` as const),
  ...FIELD_REASONS.map((value) => `field.${value}` as const),
];

describe.each(LOCALES)('%s', (locale) => {
  it('has a text for every value of the contract', async () => {
    const messages = { ...(await loadErrors[locale]()).messages, ...(await loadFinder[locale]()).messages };
    for (const key of contractKeys) expect(messages[key], key).toMatch(/\p{L}/u);
  });

  it('says the same of an error wherever it happens', async () => {
    const { messages: errors } = await loadErrors[locale]();
    const { messages: finder } = await loadFinder[locale]();
    const shared = Object.keys(errors).filter((key) => Object.hasOwn(finder, key)) as (keyof FinderMessages &
      keyof ErrorsMessages)[];
    expect(shared.length).toBeGreaterThan(10);
    for (const key of shared) expect(errors[key], key).toBe(finder[key]);
  });

  it('counts', async () => {
    const { messages } = await loadFinder[locale]();
    const shown = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000].map((count) => messages.resultsCount({ count }));
    for (const text of shown) expect(text).toContain('JMD');
    expect(shown[4]).toContain('5');
    expect(shown[7]).toContain('100');
    expect(shown.join()).not.toMatch(/undefined|[{}#]/);
  });

  it('isolates what comes from outside and keeps it whole', async () => {
    const { messages } = await loadFinder[locale]();
    const typed = '<b>01067</b>‮';
    expect(messages.unknownCodeTitle({ postalCode: typed })).toContain(`\u2068${typed}\u2069`);
    expect(messages.timeRange({ from: '09:00', to: '12:00' })).toMatch(/\u206809:00\u2069.*\u206812:00\u2069/);
  });

  it('has the home page', async () => {
    const { messages } = await loadHome[locale]();
    expect(messages.title).toBe('JMD digital');
    expect(messages.helplineLanguages({ count: 18 })).toContain('18');
  });

  it('does not claim a review that nobody did', () => {
    expect(reviewedByNativeSpeaker[locale]).toBe(false);
  });
});

it('knows the own name and direction of every counselling language', () => {
  expect(Object.keys(languageNames)).toEqual([...COUNSELLING_LANGUAGES]);
  expect(languageNames.ckb).toEqual({ name: 'کوردیی ناوەندی', dir: 'rtl' });
  for (const tag of COUNSELLING_LANGUAGES) expect(languageNames[tag].dir, tag).toBe(directionOf(tag));
});
