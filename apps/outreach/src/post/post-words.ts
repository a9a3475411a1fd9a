import { loadOutreachPost } from '@jmd-digital/i18n/outreach-post';
import { wordsOf } from '../tools/words-of.tsx';

/** Words of one post: writing, looking, deciding, planning. */
export const { useWords: usePostWords, WithWords: WithPostWords } = wordsOf(loadOutreachPost);
