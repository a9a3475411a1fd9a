import { loadOutreachTools } from '@jmd-digital/i18n/outreach-tools';
import { wordsOf } from './words-of.tsx';

/** Words of the calendar and of what is to do. */
export const { useWords: useToolWords, WithWords: WithToolWords } = wordsOf(loadOutreachTools);
