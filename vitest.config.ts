import { defineConfig } from 'vitest/config';

const conditions = ['jmd-source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: ['packages/testkit/src/vitest-global.ts'],
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'tooling/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Tests wait for PostgreSQL half of the time: a core that is kept free for it stands idle.
    maxWorkers: '100%',
    // Every file leaves globals as it found them; loading all modules anew for each file takes as long as the tests.
    isolate: false,
    // Far more than they take, so that a busy machine fails nobody: only what hangs runs into them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // On a busy machine PostgreSQL takes its time to end, and Vitest would leave it running after ten seconds.
    teardownTimeout: 60_000,
  },
});
