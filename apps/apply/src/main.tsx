import * as ui from '@jmd-digital/ui';
import { composeCss } from '@jmd-digital/ui';
import { quizCss } from '@jmd-digital/ui/apply';
import { artCss } from '@jmd-digital/ui/apply-art';
import { render } from 'preact';
import { App } from './app.tsx';
import './app.css';
import { keepOffline } from './offline.ts';
import { openDatabase } from './store/database.ts';
import { openDevice } from './store/device.ts';
import { openLog } from './store/log-store.ts';
import { startLocale } from './texts.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  composeCss([
    ...[ui.tokensCss, ui.baseCss, ui.buttonCss, ui.fieldCss, ui.checkCss, ui.passwordCss, ui.cardCss],
    ...[ui.badgeCss, ui.noticeCss, ui.disclosureCss, ui.skeletonCss, quizCss, artCss],
  ]),
);
document.adoptedStyleSheets = [sheet];

// A browser that keeps nothing, for example in a private window, still plays.
const database = await openDatabase().catch(() => null);
const device = await openDevice(database);
const log = await openLog(database, device.read().id, { now: () => new Date() });
const locale = startLocale(device.read().locale);
const offline = keepOffline(() => startLocale(device.read().locale));

render(<App play={{ log, device, database, offline }} firstLocale={locale} />, document.body);
