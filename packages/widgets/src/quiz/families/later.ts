import { Choice, Dictate, Gap, type Players, Speak } from '@jmd-digital/ui/apply';

export { later } from '@jmd-digital/ui/apply';
export { InApp } from './in-app.tsx';
export { css } from './later-styles.ts';
export { Result } from './result.tsx';
export { Voice } from './voice.ts';

export const players: Players = { choice: Choice, gap: Gap, dictate: Dictate, speak: Speak };
