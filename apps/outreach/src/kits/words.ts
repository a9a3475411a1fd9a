import { loadOutreachKits } from '@jmd-digital/i18n/outreach-kits';
import { wordsOf } from '../tools/words-of.tsx';

/** Words of kits. */
export const { useWords: useKitWords, WithWords: WithKitWords } = wordsOf(loadOutreachKits);
