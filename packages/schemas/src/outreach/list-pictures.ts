import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { picture } from './picture.ts';

/** Pictures of a site, the newest first. */
export const listPicturesInput = pageInput.extend({ siteId: uuid });
export type ListPicturesInput = z.input<typeof listPicturesInput>;

export const listPicturesOutput = pageOf(picture);
export type ListPicturesOutput = z.infer<typeof listPicturesOutput>;

export const listPicturesReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listPicturesExample: { input: ListPicturesInput } = { input: { siteId: EXAMPLE_ID } };
