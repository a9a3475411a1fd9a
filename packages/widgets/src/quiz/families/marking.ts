export { marking as players } from '@jmd-digital/ui/apply';
export { css } from './marking-styles.ts';
