import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
}

/**
 * Takes the data directory for this process. Throws `DataDirInUse` where another living process holds it; a lock whose
 * process is gone is taken over. Gives a function that lets go.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'server.lock');
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt >= 3) throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isAlive(holder)) throw new DataDirInUse(inUse(dataDir, holder));
      // Moved before it is removed: of two processes that meet a dead lock, one alone can move it.
      const dead = `${file}.${process.pid}`;
      try {
        renameSync(file, dead);
        rmSync(dead, { force: true });
      } catch {
        // The other one was faster; look again.
      }
    }
  }
}

const inUse = (dataDir: string, pid: number) =>
  `The data directory ${dataDir} is in use by a running server (process ${pid}). Stop that one first, or set DATA_DIR and PORT for a second one.`;

/** Asks the system; where it can say, also whether the process is a server of ours and not a reused number. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return /node|cli\.ts|vitest/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return true;
  }
}
