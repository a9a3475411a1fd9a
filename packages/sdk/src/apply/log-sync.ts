import type { ListLogPiecesOutput, LogEntry, LogPiece } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';
import { alone } from '../alone.ts';
import type { CallOptions } from '../create-jmd.ts';
import { isJmdError, JmdError } from '../errors.ts';
import { openPiece, packEntries, sealPiece } from './log-piece.ts';

/**
 * The log on this device. What it keeps of the account (which entries were sent, how far the account's log was read) belongs
 * to one account with one set of keys (`me.id`, `me.keyVersion`): after a reset, and for another account, everything is
 * unsent again and the cursor is 0.
 */
export interface LocalLog {
  /** Entries that the account does not have yet. */
  unsent(): Promise<readonly LogEntry[]>;
  markSent(ids: readonly string[]): Promise<void>;
  /** Adds what is new among these, as sent, and says how many that were. Getting the same again changes nothing. */
  take(entries: readonly LogEntry[]): Promise<number>;
  /** Number up to which the account's log was read; 0 at first, and to read all of it anew. */
  cursor(): Promise<number>;
  setCursor(seq: number): Promise<void>;
}

export interface SyncReport {
  /** Entries that are new on this device, and entries that the account has now. */
  pulled: number;
  pushed: number;
  /** Pieces that could not be opened, and entries that this version does not understand. They stay in the account. */
  skipped: number;
  /** Entries that fit into no piece. They stay on this device. */
  tooLarge: number;
}

export interface LogSync {
  /**
   * Reads what other devices added, then sends what this one did. Rejects with a `JmdError` where that breaks off; what is
   * through stays through, and the next time goes on from there. Another call while one runs gets the same answer.
   */
  sync(): Promise<SyncReport>;
  /** Erases the log in the account. The one on this device stays, and what counts as sent is for its keeper to say. */
  erase(): Promise<void>;
}

/** A piece on its way, kept until there is an answer: sent again it has to be the same piece. */
interface Pending {
  owner: string;
  ids: string[];
  piece: LogPiece;
}

/** Up to 90 kB out and 1.8 MB in, over lines that are slow. */
const PATIENT: CallOptions = { timeoutMs: 60_000, deadlineMs: 180_000 };
const LOCK = 'jmd-apply-log';

/**
 * Keeps the log of a device and that of an account the same, end-to-end encrypted: the server sees pieces, their number and
 * their rough size. Only adds, on both sides.
 * @param parse gives an entry, or throws: `(value) => logEntry.parse(value)` of `@jmd-digital/schemas`
 */
export function createLogSync(
  account: Pick<Account, 'state' | 'identity' | 'jmd'>,
  local: LocalLog,
  parse: (value: unknown) => LogEntry,
): LogSync {
  let pending: Pending | null = null;
  let running: Promise<SyncReport> | null = null;

  function owner(): string {
    const { state } = account;
    if (state.kind !== 'signed-in')
      throw new JmdError({ code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false });
    return `${state.me.id}/${state.me.keyVersion}`;
  }
  /** Somebody else may have signed in meanwhile: what is sealed for one goes to no other. */
  function stillOf(before: string): void {
    if (owner() !== before) throw new JmdError({ code: 'UNAUTHORIZED', reason: 'not_signed_in', retryable: false });
  }

  async function run(): Promise<SyncReport> {
    const me = owner();
    const { selfKey } = account.identity();
    const report: SyncReport = { pulled: 0, pushed: 0, skipped: 0, tooLarge: 0 };
    await pull(me, selfKey, report);
    if (pending?.owner === me) await send(pending, report);
    for await (const { ids, bytes } of packEntries(await local.unsent())) {
      if (bytes === null) {
        report.tooLarge += ids.length;
        continue;
      }
      pending = { owner: me, ids, piece: await sealPiece(selfKey, bytes) };
      await send(pending, report);
    }
    return report;
  }

  async function pull(me: string, selfKey: CryptoKey, report: SyncReport): Promise<void> {
    for (let after: number | null = await local.cursor(); after !== null; ) {
      stillOf(me);
      const answer: ListLogPiecesOutput = await account.jmd.apply.listLogPieces({ after }, PATIENT);
      const entries: LogEntry[] = [];
      for (const piece of answer.pieces) {
        const opened = await openPiece(selfKey, piece);
        if (!opened) report.skipped += 1;
        for (const value of opened ?? []) {
          const entry = understood(value);
          if (entry) entries.push(entry);
          else report.skipped += 1;
        }
      }
      stillOf(me);
      if (entries.length > 0) report.pulled += await local.take(entries);
      const last = answer.pieces.at(-1);
      if (last) await local.setCursor(last.seq);
      after = answer.next;
    }
  }

  function understood(value: unknown): LogEntry | null {
    try {
      return parse(value);
    } catch {
      return null;
    }
  }

  async function send(sent: Pending, report: SyncReport): Promise<void> {
    stillOf(sent.owner);
    try {
      const { seqs } = await account.jmd.apply.putLogPieces({ pieces: [sent.piece] }, PATIENT);
      await local.markSent(sent.ids);
      report.pushed += sent.ids.length;
      // Nothing came in between, so the own piece need not be read back.
      const [seq = 0] = seqs;
      if (seq === (await local.cursor()) + 1) await local.setCursor(seq);
      pending = null;
    } catch (error) {
      // What was refused for good is put together anew the next time.
      if (isJmdError(error) && !error.retryable) pending = null;
      throw error;
    }
  }

  return {
    sync() {
      running ??= alone(LOCK, run).finally(() => {
        running = null;
      });
      return running;
    },
    async erase() {
      await running?.catch(() => {});
      await alone(LOCK, async () => {
        owner();
        await account.jmd.apply.eraseLog({});
        pending = null;
      });
    },
  };
}
