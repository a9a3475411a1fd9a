import type { Work } from '@jmd-digital/ui/app';
import { AccountForm } from '../account-form.tsx';
import type { StepProps } from '../screens/ask.tsx';
import { useTexts } from '../texts.tsx';
import { StepScreen } from './steps.tsx';

interface Props extends StepProps, Pick<Work, 'busy' | 'failed' | 'run'> {
  submit: () => Promise<void>;
}

/** The last thing before a question is sent. */
export function AccountStep({ place, submit, ...work }: Props) {
  const { t } = useTexts();
  return (
    <StepScreen title={t.signUpTitle} place={place}>
      <AccountForm {...work} submit={t.signUpSend} onDone={submit} />
    </StepScreen>
  );
}
