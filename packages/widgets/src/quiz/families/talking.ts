export { talking as players } from '@jmd-digital/ui/apply';
export { css } from './talking-styles.ts';
