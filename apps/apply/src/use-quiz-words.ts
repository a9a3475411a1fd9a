import { loadQuiz } from '@jmd-digital/i18n/quiz';
import { useLoaded } from '@jmd-digital/ui/app';
import type { QuizWords } from '@jmd-digital/ui/apply';
import { useTexts } from './texts.tsx';

/** The words of exercises; they come with the first of them. */
export function useQuizWords() {
  const { locale } = useTexts();
  return useLoaded(async () => (await loadQuiz[locale]()).messages as unknown as QuizWords, [locale]);
}
