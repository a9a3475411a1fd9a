import { benchAccount } from './account.ts';
import { benchApplyAnswers } from './apply-answers.ts';
import { benchApplyContent } from './apply-content.ts';
import { benchApplyLog } from './apply-log.ts';
import { benchBytes } from './bytes.ts';
import { benchCalendar } from './calendar.ts';
import { benchCrypto } from './crypto.ts';
import { benchFirstScreen } from './first-screen.ts';
import { benchHttp } from './http.ts';
import { benchInbox } from './inbox.ts';
import { benchMessages } from './messages.ts';
import { benchPolicy } from './policy.ts';
import { type Row, show } from './report.ts';
import { benchRule } from './rule.ts';
import { type BenchServer, startBenchServer } from './server.ts';
import { benchSnippets } from './snippets.ts';
import { benchStreams } from './streams.ts';

/** On a server and a database of its own, so that what one measurement stores is not in the way of the next. */
const onServer = (bench: (server: BenchServer) => Promise<Row[]>) => async () => {
  const server = await startBenchServer();
  try {
    return await bench(server);
  } finally {
    await server.stop();
  }
};

const BENCHES: Readonly<Record<string, { title: string; run: () => Row[] | Promise<Row[]> }>> = {
  bytes: { title: 'What a page fetches, gzip, against its budget', run: benchBytes },
  rule: { title: 'Finder rule', run: benchRule },
  crypto: { title: 'Encryption', run: benchCrypto },
  'apply-answers': { title: 'JMD apply: judging answers', run: benchApplyAnswers },
  'apply-log': { title: 'JMD apply: logs and what follows from them', run: benchApplyLog },
  'apply-content': { title: 'JMD apply: a station, gzip, against its limit', run: benchApplyContent },
  http: { title: 'Over HTTP', run: onServer(benchHttp) },
  account: { title: 'Accounts and cases', run: onServer(benchAccount) },
  messages: { title: 'Appending messages', run: onServer(benchMessages) },
  inbox: { title: 'Inbox', run: onServer(benchInbox) },
  streams: { title: 'From the write to who follows', run: onServer(benchStreams) },
  policy: { title: 'Outreach: what a policy says', run: benchPolicy },
  calendar: { title: 'Outreach: a year in the calendar', run: onServer(benchCalendar) },
  snippets: { title: 'Streetwork: answers on a slow phone', run: benchSnippets },
  'first-screen': { title: 'First screen on a slow phone', run: onServer(benchFirstScreen) },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [name, { title, run }] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) show(title, await run());
}
