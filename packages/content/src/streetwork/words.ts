import type * as z from 'zod';
import crisis from '../../data/streetwork/crisis-words.json' with { type: 'json' };
import topics from '../../data/streetwork/topic-words.json' with { type: 'json' };
import type { crisisWordLists, topicWordLists } from './schema.ts';

/** Words by which a text speaks of a topic. The tests hold the file against the schema: no zod in a browser. */
export const topicWords: Readonly<z.infer<typeof topicWordLists>> = topics;

/** Words by which a text speaks of danger; where the choice comes from stands in `data/streetwork/NOTICE.md`. */
export const crisisWords: Readonly<z.infer<typeof crisisWordLists>> = crisis;
