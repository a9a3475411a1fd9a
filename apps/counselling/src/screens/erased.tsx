import { Notice } from '@jmd-digital/ui';
import { Screen } from '../parts.tsx';
import { useTexts } from '../texts.tsx';

export function ErasedScreen() {
  const { t } = useTexts();
  return (
    <Screen title={t.eraseTitle} back="">
      <Notice tone="success">{t.eraseDone}</Notice>
    </Screen>
  );
}
