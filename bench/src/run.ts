import { benchAccount } from './account.ts';
import { benchBytes } from './bytes.ts';
import { benchCrypto } from './crypto.ts';
import { benchHttp } from './http.ts';
import { show } from './report.ts';
import { benchRule } from './rule.ts';
import { startBenchServer } from './server.ts';

show('What a page fetches, gzip, against its budget', await benchBytes());
show('Finder rule', await benchRule());
show('Encryption', await benchCrypto());
const server = await startBenchServer();
try {
  show('Over HTTP', await benchHttp(server));
  show('Accounts and cases', await benchAccount(server));
} finally {
  await server.stop();
}
