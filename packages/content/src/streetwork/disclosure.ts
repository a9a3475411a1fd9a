import type { Locale } from '@jmd-digital/schemas';
import texts from '../../data/streetwork/disclosure.json' with { type: 'json' };
import type { DisclosureText } from './schema.ts';

export type { DisclosureText } from './schema.ts';

/** What a counsellor shows of themselves, in every interface language. The tests hold the file against the schema. */
export const disclosureTexts: Readonly<Record<Locale, DisclosureText>> = texts;
