import { composeCss } from '@jmd-digital/ui';
import { sortingCss } from '@jmd-digital/ui/apply';

export const css = composeCss([sortingCss]);
