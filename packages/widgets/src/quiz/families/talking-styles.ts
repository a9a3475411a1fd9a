import { composeCss } from '@jmd-digital/ui';
import { talkingCss } from '@jmd-digital/ui/apply';

export const css = composeCss([talkingCss]);
