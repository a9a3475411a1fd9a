import { loadQuiz, type QuizMessages } from '@jmd-digital/i18n/quiz';
import { type HostPage, hostPage } from './host-site.ts';
import { test as base, SNIPPET } from './host-test.ts';
import { type QuizPart, quizPart } from './quiz-part.ts';

/** On pages of others, with the quiz of station 4 unless a test takes another one. */
export const test = base.extend<{ q: QuizMessages; quiz: QuizPart }>({
  q: async ({ lang }, use) => use((await loadQuiz[lang]()).messages),
  quiz: async ({ page, q }, use) => use(quizPart(page, q, 's4')),
});

export const tag = (station: string, lang: string, more = '') =>
  `<jmd-quiz station="${station}" lang="${lang}" ${more}></jmd-quiz>`;

export const withQuiz = (finder: string, more: HostPage = {}) => hostPage({ scripts: SNIPPET(), finder, ...more });
