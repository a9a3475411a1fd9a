import { makeTemplate, startServer } from './src/server.ts';

/**
 * One server for all tests; workers find its address in their environment. `JMD_E2E_URL` set from outside points the
 * tests at a server that runs already.
 */
// biome-ignore lint/style/noDefaultExport: Playwright calls what a setup file exports as default.
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.JMD_E2E_URL) return;
  const removeTemplate = await makeTemplate();
  const server = await startServer();
  process.env.JMD_E2E_URL = server.url;
  process.env.JMD_E2E_SETUP = server.setupToken;
  process.env.JMD_E2E_DATA = server.dataDir;
  return async () => {
    await server.stop();
    await removeTemplate();
  };
}
