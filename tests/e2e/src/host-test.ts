import { type HostSite, startHostSite } from './host-site.ts';
import { test as base, serverUrl } from './test.ts';

/** What a partner pastes into the head. */
export const SNIPPET = () => `<script type="module" src="${serverUrl()}/w/1/jmd.js"></script>`;

/** Our server for scripts and data, no text that becomes a script; not even styles are allowed. */
export const strictPolicy = () => ({
  'content-security-policy': [
    `default-src 'none'; script-src ${serverUrl()}; connect-src ${serverUrl()}`,
    "require-trusted-types-for 'script'",
  ].join('; '),
});

/** Tests on the site of somebody else, which is the only one beside our server that may be asked for anything. */
export const test = base.extend<{ host: HostSite }>({
  host: async ({ watched }, use) => {
    const host = await startHostSite();
    watched.allow(host.origin);
    await use(host);
    await host.close();
  },
});
