import type { FindSitesInput } from '@jmd-digital/schemas';
import { COUNSELLING_LANGUAGES, type CounsellingLanguage, TOPICS, type Topic } from '@jmd-digital/schemas/values';

/** What stands in the form, just as it was typed. An empty text means: not told. */
export interface Fields {
  postalCode: string;
  language: string;
  topic: string;
}

export const EMPTY_FIELDS: Fields = { postalCode: '', language: '', topic: '' };

/** Where the person is: in the place of the postal code, abroad, or not telling. */
export type Where = 'postal-code' | 'abroad' | 'no-place';

/** The question to the API. Only what is on our own lists goes out beside the postal code. */
export function queryOf(fields: Fields, where: Where, districtCode?: string): FindSitesInput {
  const language = COUNSELLING_LANGUAGES.find((tag): tag is CounsellingLanguage => tag === fields.language);
  const topic = TOPICS.find((name): name is Topic => name === fields.topic);
  return {
    ...(where === 'postal-code' ? { postalCode: fields.postalCode } : {}),
    ...(where === 'abroad' ? { abroad: true } : {}),
    ...(districtCode ? { districtCode } : {}),
    ...(language ? { language } : {}),
    ...(topic ? { topic } : {}),
  };
}
