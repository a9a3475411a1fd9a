import { findChromium } from '@jmd-digital/tooling/chromium';

/** How every Chromium of ours is started: the system's unless `CHROMIUM_PATH` says otherwise, and calling nobody. */
const path = process.env.CHROMIUM_PATH ?? findChromium();

export const LAUNCH = {
  ...(path ? { executablePath: path } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
