import { useEffect, useState } from 'preact/hooks';
import type { OwnAccount } from '../account.ts';
import { useDevice, usePlay } from '../play.tsx';
import { useTexts } from '../texts.tsx';

type SyncState = { kind: 'idle' | 'busy' | 'waiting' | 'failed' | 'erased' } | { kind: 'done'; at: string };

/** Playing on with several devices: with the account that counselling knows, sealed on the device. */
export function AccountPart() {
  const { t, f, locale } = useTexts();
  const { log, device } = usePlay();
  const { sync: wanted } = useDevice();
  const [own, setOwn] = useState<OwnAccount | null>(null);
  const [state, setState] = useState<SyncState>({ kind: 'idle' });
  useEffect(() => {
    let current = true;
    // Without a network, or where a browser keeps no keys, there is no account, and one plays on without.
    import('../account.ts')
      .then(({ openAccount }) => openAccount(log, device))
      .then(
        (found) => current && setOwn(found),
        () => {},
      );
    return () => {
      current = false;
    };
  }, []);
  const signedIn = own?.account.state.kind === 'signed-in' ? own.account.state.me : null;
  const run = async () => {
    if (!own) return;
    setState({ kind: 'busy' });
    try {
      await own.sync.sync();
      setState({ kind: 'done', at: new Date().toISOString() });
    } catch {
      setState({ kind: navigator.onLine ? 'failed' : 'waiting' });
    }
  };
  const turn = (on: boolean) => {
    void device.write({ sync: on });
    if (on) void run();
  };
  const erase = async () => {
    if (!own) return;
    try {
      await own.sync.erase();
      await device.write({ sync: false });
      setState({ kind: 'erased' });
    } catch {
      setState({ kind: navigator.onLine ? 'failed' : 'waiting' });
    }
  };
  return (
    <section class="part">
      <h2>{t.accountTitle}</h2>
      <p>{t.accountIntro}</p>
      {signedIn ? (
        <>
          <p>{t.accountAs({ name: signedIn.loginName })}</p>
          <div class="jmd-check">
            <label>
              <input type="checkbox" checked={wanted} onChange={(event) => turn(event.currentTarget.checked)} />
              <span>{t.syncOn}</span>
            </label>
          </div>
          <div class="q-row">
            {wanted && (
              <button
                class="jmd-button jmd-button-secondary"
                type="button"
                aria-busy={state.kind === 'busy'}
                onClick={() => state.kind !== 'busy' && void run()}
              >
                {t.syncNow}
              </button>
            )}
            <button class="jmd-button jmd-button-quiet" type="button" onClick={() => void erase()}>
              {t.syncErase}
            </button>
          </div>
          <p role="status">
            {state.kind === 'busy' && t.syncBusy}
            {state.kind === 'done' && t.syncDone({ time: f.time(state.at) })}
            {state.kind === 'waiting' && t.syncWaiting}
            {state.kind === 'failed' && t.syncFailed}
            {state.kind === 'erased' && t.syncErased}
          </p>
        </>
      ) : (
        <a class="jmd-button jmd-button-secondary" href={`/counselling/?then=apply&lang=${locale}#/account`}>
          {t.accountOpen}
        </a>
      )}
    </section>
  );
}
