import { AccountForm } from '../account-form.tsx';
import { Screen } from '../parts.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

/** An account without a question, for whoever comes from another of our apps; where they go back to is not decided here. */
export function NewAccountScreen() {
  const { t } = useTexts();
  const work = useWork();
  return (
    <Screen title={t.signUpTitle} back="">
      <AccountForm {...work} submit={t.confirmButton} onDone={() => {}} />
    </Screen>
  );
}
