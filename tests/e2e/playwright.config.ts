import { defineConfig } from '@playwright/test';
import { LAUNCH } from './src/browser.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: { browserName: 'chromium', launchOptions: LAUNCH, trace: 'off', video: 'off', screenshot: 'off' },
});
