import { useWork as useAnyWork, type Work } from '@jmd-digital/ui/app';
import { errorText, useTexts } from './texts.tsx';

/** One piece of work at a time, with what went wrong in the language that is spoken. */
export function useWork(): Work {
  const texts = useTexts();
  return useAnyWork((thrown) => errorText(thrown, texts));
}
