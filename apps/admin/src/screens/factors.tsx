import { Button, Notice, TextField } from '@jmd-digital/ui';
import { Act, Failed, Form, Loading, Qr, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';

/** Sets up a second factor: the first one before anything else, or another one. */
export function FactorScreen({ first = false, onDone }: { first?: boolean; onDone?: () => void }) {
  const { t } = useTexts();
  const { account } = useSession();
  const [codes, setCodes] = useState<string[] | null>(null);
  const finish = async (backupCodes: string[] | null) => {
    if (backupCodes) setCodes(backupCodes);
    else await leave();
  };
  const leave = async () => {
    await account.refresh();
    onDone?.();
  };
  if (codes) {
    return (
      <Screen title={t.backupTitle}>
        <BackupCodes codes={codes} />
        <Act kind="primary" label={t.backupKept} onAct={leave} />
      </Screen>
    );
  }
  return (
    <Screen title={t.factorSetupTitle}>
      {first && <p>{t.factorSetupText}</p>}
      <Totp onDone={finish} />
      <Passkey onDone={finish} />
    </Screen>
  );
}

function Totp({ onDone }: { onDone: (codes: string[] | null) => Promise<void> }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const [setup, setSetup] = useState<{ ticket: string; secret: string; uri: string } | null>(null);
  const [code, setCode] = useState('');
  return (
    <section class="jmd-stack">
      <h2>{t.totpTitle}</h2>
      {setup === null ? (
        <Form
          failed={failed}
          busy={busy}
          submit={t.totpStart}
          onSubmit={() => void run(async () => setSetup(await account.jmd.identity.startTotp({})))}
        >
          <p>{t.totpText}</p>
        </Form>
      ) : (
        <Form
          failed={failed}
          busy={busy}
          submit={t.confirm}
          onSubmit={() =>
            void run(async () => {
              const { backupCodes } = await account.jmd.identity.confirmTotp({
                ticket: setup.ticket,
                code,
                label: t.totpTitle,
              });
              await onDone(backupCodes);
            })
          }
        >
          <p>{t.totpScan}</p>
          <Qr text={setup.uri} label={t.totpScan} />
          <p>
            {t.totpSecret}: <code dir="ltr">{setup.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <TextField
            label={t.codeLabel}
            value={code}
            onInput={setCode}
            inputMode="numeric"
            autocomplete="one-time-code"
            dir="ltr"
          />
        </Form>
      )}
    </section>
  );
}

function Passkey({ onDone }: { onDone: (codes: string[] | null) => Promise<void> }) {
  const { t } = useTexts();
  const { account } = useSession();
  return (
    <section class="jmd-stack">
      <h2>{t.passkeyTitle}</h2>
      <p>{t.passkeyText}</p>
      <div>
        <Act
          label={t.passkeyStart}
          onAct={async () => {
            const { ticket, options } = await account.jmd.identity.startPasskey({});
            const { startRegistration } = await import('@simplewebauthn/browser');
            const response = await startRegistration({ optionsJSON: options as never });
            const { backupCodes } = await account.jmd.identity.confirmPasskey({
              ticket,
              response: response as never,
              label: t.passkeyTitle,
            });
            await onDone(backupCodes);
          }}
        />
      </div>
    </section>
  );
}

function BackupCodes({ codes }: { codes: string[] }) {
  const { t } = useTexts();
  return (
    <section class="jmd-stack">
      <p>{t.backupText}</p>
      <ol class="codes" dir="ltr" translate={false}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div class="actions jmd-noprint">
        <Button kind="secondary" onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {t.copy}
        </Button>
        <Button kind="secondary" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
    </section>
  );
}

/** The own factors, with what can be done about them. */
export function Factors() {
  const { t, f } = useTexts();
  const { account } = useSession();
  const listed = useLoaded(() => account.jmd.identity.listFactors({}), []);
  const [adding, setAdding] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (adding)
    return (
      <FactorScreen
        onDone={() => {
          setAdding(false);
          listed.reload();
        }}
      />
    );
  if (listed.failed) return <Failed error={listed.failed} onRetry={listed.reload} />;
  if (!listed.value) return <Loading />;
  return (
    <div class="jmd-stack">
      <ul class="rows">
        {listed.value.factors.map(({ id, kind, lastUsedOn }) => (
          <li key={id}>
            <span>
              {word(t, `factor.${kind}`)}
              {lastUsedOn && ` – ${t.lastUsed({ date: f.date(lastUsedOn) })}`}
            </span>
            <Act
              label={t.remove}
              onAct={async () => {
                await account.jmd.identity.removeFactor({ factorId: id });
                listed.reload();
              }}
            />
          </li>
        ))}
      </ul>
      <p>{t.backupLeft({ count: listed.value.backupCodesLeft })}</p>
      {codes ? (
        <BackupCodes codes={codes} />
      ) : (
        <div class="actions">
          <Button kind="secondary" onClick={() => setAdding(true)}>
            {t.factorAdd}
          </Button>
          <Act
            label={t.backupNew}
            onAct={async () => setCodes((await account.jmd.identity.makeBackupCodes({})).backupCodes)}
          />
        </div>
      )}
      {codes === null ? null : <Notice tone="warning">{t.backupOnce}</Notice>}
    </div>
  );
}
