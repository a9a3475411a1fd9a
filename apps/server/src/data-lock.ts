import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    if (createLock(file)) return () => rmSync(file, { force: true });
    const holder = holderOf(file);
    if (isAlive(holder)) throw new DataDirInUse(inUse(dataDir, holder));
    if (attempt === MAX_ATTEMPTS) throw new Error(`The lock ${file} cannot be taken. Remove it if no server runs.`);
    removeDead(file, holder);
  }
}

/** Other processes may be quicker a few times; more often than that something else is wrong. */
const MAX_ATTEMPTS = 5;

const asideOf = (file: string) => `${file}.${process.pid}`;

/** Written aside and linked into place, so that a lock is there with its content or not at all. False where one is. */
function createLock(file: string): boolean {
  const aside = asideOf(file);
  writeFileSync(aside, String(process.pid));
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

const inUse = (dataDir: string, pid: number) =>
  `The data directory ${dataDir} is in use by a running server (process ${pid}). Stop that one first, or set DATA_DIR and PORT for a second one.`;

/** Process that a lock names, 0 where it names none. */
function holderOf(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/**
 * Moves a dead lock aside and looks again before it goes: since we read it, another process may have taken it over and
 * put a lock of its own there, which is put back.
 */
function removeDead(file: string, holder: number): void {
  const aside = asideOf(file);
  try {
    renameSync(file, aside);
  } catch {
    // Another one was faster; look again.
    return;
  }
  if (holderOf(aside) === holder) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

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
