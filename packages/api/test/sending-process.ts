import { openDatabase } from '@jmd-digital/db';
import { Temporal } from 'temporal-polyfill';
import { createServerSeal } from '../src/identity/server-seal.ts';
import { createOutgoing } from '../src/outreach/delivery/outgoing.ts';
import { sendWhatIsDue } from '../src/outreach/delivery/send.ts';

// What a server does in its minute, as a process of its own, so that a test can kill it. It stays until somebody does.
const [url = '', now = '', servers = ''] = process.argv.slice(2);
const at = Temporal.Instant.from(now);
const services = {
  ...{ database: openDatabase(url), now: () => at, seal: createServerSeal(new Uint8Array(32).fill(7)), mailer: null },
  ...{ publicUrl: 'http://localhost:4100', outgoing: createOutgoing(new Map(JSON.parse(servers)), 5_000) },
};
process.stdout.write('begins\n');
await sendWhatIsDue(services);
process.stdout.write('done\n');
setInterval(() => {}, 60_000);
