import { composeCss } from '@jmd-digital/ui';
import { pairingCss } from '@jmd-digital/ui/apply';

export const css = composeCss([pairingCss]);
