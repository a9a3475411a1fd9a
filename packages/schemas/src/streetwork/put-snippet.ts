import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { answerSnippet, snippetDraft } from './snippet.ts';

/**
 * Writes an answer; `revision` is the one that it was changed from, 0 for a new one. What is changed is a draft
 * again.
 */
export const putSnippetInput = z.object({ siteId: uuid, snippet: snippetDraft });
export type PutSnippetInput = z.input<typeof putSnippetInput>;

export const putSnippetOutput = z.object({ snippet: answerSnippet });
export type PutSnippetOutput = z.infer<typeof putSnippetOutput>;

export const putSnippetReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const putSnippetExample: { input: PutSnippetInput } = {
  input: {
    siteId: EXAMPLE_ID,
    snippet: {
      id: EXAMPLE_ID,
      question: 'Wie melde ich mich um?',
      topic: 'housing',
      lawArea: 'housing',
      texts: [{ lang: 'de', text: 'Du meldest dich innerhalb von zwei Wochen beim Bürgeramt um.' }],
      sources: [
        { title: '§ 17 BMG', url: 'https://www.gesetze-im-internet.de/bmg/__17.html', checkedOn: '2026-11-02' },
      ],
      reviewBy: '2027-05-01',
      revision: 0,
    },
  },
};
