import type { SignInStep } from '@jmd-digital/sdk/account';
import { Button, CheckBox, PasswordField, TextField } from '@jmd-digital/ui';
import { askPasskey, codeProof, deviceLabel, Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';

type Factor = Extract<SignInStep, { kind: 'second-factor' }>;

export function SignInScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [factor, setFactor] = useState<Factor | null>(null);
  if (factor) return <FactorStep factor={factor} onAgain={() => setFactor(null)} />;
  return (
    <Screen title={t.signIn}>
      <Form
        failed={failed}
        busy={busy}
        submit={t.signIn}
        onSubmit={() =>
          void run(async () => {
            const step = await account.signIn({ loginName, password, shared, deviceLabel: deviceLabel() });
            if (step.kind === 'second-factor') setFactor(step);
          })
        }
      >
        <TextField label={t.loginName} value={loginName} onInput={setLoginName} autocomplete="username" />
        <PasswordField
          label={t.password}
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          show={t.show}
          hide={t.hide}
        />
        <CheckBox label={t.shared} hint={t.sharedHint} checked={shared} onChange={setShared} />
      </Form>
    </Screen>
  );
}

function FactorStep({ factor, onAgain }: { factor: Factor; onAgain: () => void }) {
  const { t } = useTexts();
  const { busy, failed, run } = useGuardedWork();
  const [code, setCode] = useState('');
  const passkey = () =>
    void run(async () => {
      await factor.confirm({ kind: 'passkey', response: await askPasskey(factor.passkeyOptions) });
    });
  return (
    <Screen title={t.factorTitle}>
      {factor.passkeyOptions && (
        <div>
          <Button kind="primary" onClick={passkey}>
            {t.usePasskey}
          </Button>
        </div>
      )}
      <Form
        failed={failed}
        busy={busy}
        submit={t.confirm}
        quiet={factor.passkeyOptions !== null}
        onSubmit={() => void run(() => factor.confirm(codeProof(code)))}
      >
        <TextField
          label={t.codeLabel}
          hint={t.codeHint}
          value={code}
          onInput={setCode}
          inputMode="numeric"
          autocomplete="one-time-code"
          dir="ltr"
        />
      </Form>
      <Button kind="quiet" onClick={onAgain}>
        {t.back}
      </Button>
    </Screen>
  );
}
