// Where browser tests get their Chromium from.
import { existsSync } from 'node:fs';
import { installDebian, onDebianAsRoot } from './debian.mjs';
import { run, StepFailed } from './lib.mjs';

/** The headless shell first: it has no windows to paint, so tests take two thirds of the time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that is there already, if any. */
export const findChromium = () => [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));

const DEBIAN = ['chromium-headless-shell', 'fonts-noto-core'];

/**
 * Path of a Chromium: the system's, else Debian's where we may install it, else the one Playwright fetches (an empty
 * path then). Fails with a sentence.
 */
export async function ensureChromium() {
  const there = findChromium();
  if (there) return there;
  if (onDebianAsRoot()) {
    await installDebian(DEBIAN);
    const installed = findChromium();
    if (installed) return installed;
  }
  try {
    await run('pnpm', ['--dir', 'tests/e2e', 'exec', 'playwright', 'install', 'chromium']);
    return '';
  } catch {
    throw new StepFailed(
      'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, then run npm test again.',
    );
  }
}
