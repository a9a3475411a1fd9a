import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Passes everything on to a server on this machine, until it is told to keep the answers for itself. */
export async function deafProxy(target: string) {
  let silent = false;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(Number(new URL(target).port), 'localhost');
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    }
    client.pipe(behind);
    // The answer is here, so the server has done all of it: then the line breaks.
    behind.on('data', (part) => (silent ? client.destroy() : client.write(part)));
    behind.on('end', () => client.end());
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy does not listen');
  return {
    url: `http://localhost:${address.port}`,
    /** From now on, nobody hears an answer. */
    cut: () => {
      silent = true;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
