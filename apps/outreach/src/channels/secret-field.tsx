import type { SECRET_CONNECTORS } from '@jmd-digital/schemas/values';
import { Button, PasswordField } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';

interface Props {
  connector: (typeof SECRET_CONNECTORS)[number];
  /** One is on the server already. It is never shown again. */
  held: boolean;
  /** Undefined leaves it as it is; null takes it away. */
  value: string | null | undefined;
  onChange: (value: string | null | undefined) => void;
}

/** What a channel signs in with. */
export function SecretField({ connector, held, value, onChange }: Props) {
  const { t } = useTexts();
  if (held && value === undefined)
    return (
      <fieldset class="group">
        <legend>{t[`secret.${connector}`]}</legend>
        <p>{t.channelHasSecret}</p>
        <div class="actions">
          <Button kind="secondary" onClick={() => onChange('')}>
            {t.secretReplace}
          </Button>
          <Button kind="quiet" onClick={() => onChange(null)}>
            {t.secretTakeAway}
          </Button>
        </div>
      </fieldset>
    );
  if (held && value === null)
    return (
      <fieldset class="group">
        <legend>{t[`secret.${connector}`]}</legend>
        <p>{t.secretGoes}</p>
        <div>
          <Button kind="secondary" onClick={() => onChange(undefined)}>
            {t.secretKeep}
          </Button>
        </div>
      </fieldset>
    );
  return (
    <fieldset class="group">
      <legend>{t[`secret.${connector}`]}</legend>
      <p>{t[`secretHint.${connector}`]}</p>
      <PasswordField
        label={t.secretLabel}
        hint={t.secretSealed}
        value={value ?? ''}
        onInput={(typed) => onChange(typed === '' ? undefined : typed)}
        autocomplete="new-password"
        show={t.secretShow}
        hide={t.secretHide}
      />
    </fieldset>
  );
}
