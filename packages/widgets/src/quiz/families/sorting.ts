export { sorting as players } from '@jmd-digital/ui/apply';
export { css } from './sorting-styles.ts';
