import type { SnippetDraft } from '@jmd-digital/schemas';
import { newId } from './outreach.ts';

/** An answer as somebody writes it. */
export const snippetOf = (more: Partial<SnippetDraft> = {}): SnippetDraft => ({
  ...{ id: newId(), question: 'Wie melde ich mich an?', topic: 'offices-letters', lawArea: 'housing' },
  texts: [{ lang: 'de', text: 'Du gehst innerhalb von zwei Wochen zum Bürgeramt.' }],
  sources: [{ title: '§ 17 BMG', url: 'https://www.gesetze-im-internet.de/bmg/__17.html', checkedOn: '2026-11-02' }],
  ...{ reviewBy: '2027-05-01', revision: 0, ...more },
});
