import { fileURLToPath } from 'node:url';
import { buildApp } from '@jmd-digital/tooling/vite-app';

await buildApp({
  root: fileURLToPath(new URL('..', import.meta.url)),
  base: '/counselling/',
  // The one for young people, and the desk of those who answer them.
  pages: ['index.html', 'desk/index.html'],
});
