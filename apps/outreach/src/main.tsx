import { createArgon2Worker } from '@jmd-digital/crypto';
import { browserStore, createAccount } from '@jmd-digital/sdk/account';
import * as ui from '@jmd-digital/ui';
import { render } from 'preact';
import { App } from './app.tsx';
import './outreach.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ui.composeCss([
    ...[ui.tokensCss, ui.baseCss, ui.buttonCss, ui.fieldCss, ui.choiceCss, ui.checkCss, ui.passwordCss],
    ...[ui.cardCss, ui.badgeCss, ui.noticeCss, ui.disclosureCss, ui.linkRowCss, ui.skeletonCss],
  ]),
);
document.adoptedStyleSheets = [sheet];

const argon2 = createArgon2Worker(() => new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' }));
// The same store and channel as the administration has: who signs in there is signed in here.
const account = createAccount({
  ...{ baseUrl: location.origin, argon2, store: browserStore(), channel: 'jmd-account' },
  client: 'jmd-outreach/0',
});
render(<App account={account} />, document.body);
