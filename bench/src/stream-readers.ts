import { get } from 'node:http';
import { parentPort } from 'node:worker_threads';

export type ToReaders = { kind: 'open'; addresses: string[] };
export type FromReaders =
  | { kind: 'open' }
  | { kind: 'event'; number: number; at: bigint; bytes: number }
  | { kind: 'failed'; why: string };

let opened = 0;
const say = (message: FromReaders) => parentPort?.postMessage(message);

/** Opens a stream and tells of each event in it. Done once its first bytes are there. */
function read(address: string, number: number): Promise<void> {
  return new Promise((resolve) => {
    const failed = (why: string) => say({ kind: 'failed', why });
    const request = get(address, { agent: false, headers: { accept: 'text/event-stream' } }, (answer) => {
      if (answer.statusCode !== 200) return failed(`A stream was refused with ${answer.statusCode}`);
      let rest = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        const at = process.hrtime.bigint();
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const data = block.split('\n').find((line) => line.startsWith('data: '));
          if (block.startsWith('event: end')) failed('A stream was ended');
          else if (data) say({ kind: 'event', number, at, bytes: data.length - 6 });
        }
        resolve();
      });
      answer.on('error', () => failed('A stream broke off'));
    });
    request.on('error', () => failed('A stream could not be opened'));
  });
}

parentPort?.on('message', async ({ addresses }: ToReaders) => {
  const from = opened;
  opened += addresses.length;
  await Promise.all(addresses.map((address, index) => read(address, from + index)));
  say({ kind: 'open' });
});
