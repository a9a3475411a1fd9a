import { loadOutreachPictures } from '@jmd-digital/i18n/outreach-pictures';
import { wordsOf } from '../tools/words-of.tsx';

/** Words of pictures and consents. */
export const { useWords: usePictureWords, WithWords: WithPictureWords } = wordsOf(loadOutreachPictures);
