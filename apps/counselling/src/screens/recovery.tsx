import type { RecoveryOffer } from '@jmd-digital/sdk/account';
import { Button, Notice, TextField } from '@jmd-digital/ui';
import { Qr } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Form, Screen } from '../parts.tsx';

import { useMe, useSession } from '../session.tsx';
import { StepUp } from '../step-up.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

/** Makes a code, shows it, and keeps it only once it was proven that it was written down. */
export function RecoveryScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, run } = useWork();
  const [offer, setOffer] = useState<RecoveryOffer | null>(null);
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState(false);
  if (done) {
    return (
      <Screen title={t.recoveryTitle} back="settings">
        <Notice tone="success">{t.recoveryDone}</Notice>
      </Screen>
    );
  }
  return (
    <Screen title={t.recoveryTitle} back="settings">
      <p>{t.recoveryText}</p>
      {offer === null ? (
        <StepUp>
          {me.hasRecovery && <p>{t.recoveryHas}</p>}
          <Form
            failed={failed}
            busy={busy}
            submit={t.recoveryMake}
            onSubmit={() => void run(async () => setOffer(await account.makeRecoveryCode()))}
          >
            {null}
          </Form>
          {me.hasRecovery && (
            <Button kind="secondary" onClick={() => void run(() => account.removeRecoveryCode())}>
              {t.recoveryRemove}
            </Button>
          )}
        </StepUp>
      ) : (
        <>
          <section class="code-card">
            <p>{t.recoveryShown}</p>
            <p class="code" dir="ltr" translate={false}>
              {offer.code}
            </p>
            <Qr text={offer.code} label={t.recoveryTitle} />
          </section>
          <div class="jmd-noprint">
            <Button kind="secondary" onClick={() => print()}>
              {t.recoveryPrint}
            </Button>
          </div>
          <div class="jmd-noprint">
            <Form
              failed={failed}
              busy={busy}
              submit={t.recoveryConfirmButton}
              onSubmit={() =>
                void run(async () => {
                  await offer.confirm(typed);
                  setDone(true);
                })
              }
            >
              <TextField label={t.recoveryConfirmLabel} value={typed} onInput={setTyped} dir="ltr" autocomplete="off" />
            </Form>
          </div>
        </>
      )}
    </Screen>
  );
}
