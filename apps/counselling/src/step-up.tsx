import { PasswordField } from '@jmd-digital/ui';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Form } from './parts.tsx';
import { useAccountState, useSession } from './session.tsx';
import { useTexts } from './texts.tsx';
import { useWork } from './use-work.ts';

/** Asks for the password again before what is inside of it, unless that was a moment ago. */
export function StepUp({ children }: { children: ComponentChildren }) {
  const { t } = useTexts();
  const { account } = useSession();
  const state = useAccountState(account);
  const { busy, failed, run } = useWork();
  const [password, setPassword] = useState('');
  const fresh =
    state.kind === 'signed-in' && state.elevatedUntil !== null && Date.parse(state.elevatedUntil) > Date.now();
  if (fresh) return <>{children}</>;
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={t.confirmButton}
      onSubmit={() => void run(() => account.stepUp({ kind: 'password', password }))}
    >
      <p>{t.stepUpText}</p>
      <PasswordField
        label={t.passwordLabel}
        value={password}
        onInput={setPassword}
        autocomplete="current-password"
        show={t.showPassword}
        hide={t.hidePassword}
      />
    </Form>
  );
}
