import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

const SECONDS = 6;
/** How many requests are under way at once. */
const CONNECTIONS = 20;

/** Requests per second that an address answers, after two seconds of warming up. Throws where it refuses any. */
export async function load(url: string, headers: Record<string, string> = {}): Promise<number> {
  const target = { url, headers, connections: CONNECTIONS };
  await autocannon({ ...target, duration: 2 });
  const { requests, non2xx, errors } = await autocannon({ ...target, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors at ${new URL(url).pathname}`);
  return requests.average;
}

/** Calls per second with as many calls under way as there are connections above. */
export async function inProcess(call: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const end = performance.now() + SECONDS * 1000;
  const worker = async () => {
    while (performance.now() < end) {
      await call();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return done / SECONDS;
}

/** A POST that was made ready before. */
export interface Prepared {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Sends each request once over kept connections, and gives the answers in the same order. Throws at the first refusal. */
export async function sendAll(
  url: string,
  prepared: readonly Prepared[],
): Promise<{ rate: number; answers: string[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const answers: string[] = [];
  let next = 0;
  const worker = async () => {
    while (next < prepared.length) {
      const index = next++;
      const each = prepared[index];
      if (each) answers[index] = await post(url, each, agent);
    }
  };
  const begin = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  return { rate: prepared.length / seconds, answers };
}

function post(url: string, { path, headers, body }: Prepared, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const sent = request(url + path, { method: 'POST', agent, headers: { ...headers, ...length } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(`${path}: ${text}`))));
    });
    sent.on('error', reject).end(body);
  });
}
