import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Without `module`: by that name packages of others give bundlers files that Node cannot load.
const conditions = ['jmd-source', 'node', 'development|production'];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: ['../../packages/testkit/src/vitest-global.ts', 'setup.ts'],
    include: ['*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
