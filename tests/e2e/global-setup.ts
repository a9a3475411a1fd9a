import { startServer } from './src/server.ts';

/** One server for all tests; workers find its address in their environment. */
// biome-ignore lint/style/noDefaultExport: Playwright calls what a setup file exports as default.
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await startServer();
  process.env.JMD_E2E_URL = server.url;
  return server.stop;
}
