import { fileURLToPath } from 'node:url';
import { buildApp } from '@jmd-digital/tooling/vite-app';

await buildApp({ root: fileURLToPath(new URL('..', import.meta.url)), base: '/outreach/' });
