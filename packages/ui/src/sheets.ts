export { composeCss, tokensCss } from './css.ts';
export { baseCss } from './styles/base.ts';
export { buttonCss, fieldCss } from './styles/controls.ts';
export { cardCss, disclosureCss, noticeCss } from './styles/surfaces.ts';
