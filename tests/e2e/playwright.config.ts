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
  // Far more than they take, so that a busy machine fails nobody: only what hangs runs into them.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  reporter: 'line',
  use: { browserName: 'chromium', launchOptions: LAUNCH, trace: 'off', video: 'off', screenshot: 'off' },
});
