export { pairing as players } from '@jmd-digital/ui/apply';
export { css } from './pairing-styles.ts';
