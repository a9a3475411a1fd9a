import { listMisinformation } from './list-misinformation.ts';
import { listSnippets } from './list-snippets.ts';
import { putMisinformation } from './put-misinformation.ts';
import { putSnippet } from './put-snippet.ts';
import { removeSnippet } from './remove-snippet.ts';
import { reviewSnippet } from './review-snippet.ts';

export const streetworkRouter = {
  listMisinformation,
  listSnippets,
  putMisinformation,
  putSnippet,
  removeSnippet,
  reviewSnippet,
};
