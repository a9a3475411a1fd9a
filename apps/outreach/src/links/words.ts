import { loadOutreachLinks } from '@jmd-digital/i18n/outreach-links';
import { wordsOf } from '../tools/words-of.tsx';

/** Words of short links, flyers and the newsletter. */
export const { useWords: useLinkWords, WithWords: WithLinkWords } = wordsOf(loadOutreachLinks);
