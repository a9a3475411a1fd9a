export { createApp } from './app.ts';
export { ensureDemonstrationAccounts } from './demonstration/accounts.ts';
export { fetchWithCookies } from './demonstration/fetch-with-cookies.ts';
export { readSettings, type Settings } from './settings.ts';
export { type RunningServer, startServer } from './start.ts';
