import { composeCss } from '@jmd-digital/ui';
import { markingCss } from '@jmd-digital/ui/apply';

export const css = composeCss([markingCss]);
