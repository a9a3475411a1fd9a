import * as ui from '@jmd-digital/ui';

/** The stylesheet of our pages: the same tokens and parts as in widgets, without the reset that keeps hosts out. */
export const uiCss = ui.composeCss([
  ui.tokensCss,
  ui.baseCss,
  ui.buttonCss,
  ui.fieldCss,
  ui.choiceCss,
  ui.checkCss,
  ui.passwordCss,
  ui.cardCss,
  ui.badgeCss,
  ui.noticeCss,
  ui.disclosureCss,
  ui.linkRowCss,
  ui.skeletonCss,
]);
