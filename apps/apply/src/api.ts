import { createJmd } from '@jmd-digital/sdk';

/** What needs the server and no account: workshops, badges, certificates. */
export const jmd = createJmd({ baseUrl: location.origin, client: 'jmd-apply/0' });
