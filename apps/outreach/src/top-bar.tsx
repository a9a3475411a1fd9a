import { Button } from '@jmd-digital/ui';
import { useStateOf } from '@jmd-digital/ui/app';
import { useAccount } from './session.tsx';
import { type StaffLocale, useTexts } from './texts.tsx';

/** Whose page it is, in which language, and the ways out. */
export function TopBar({ locale, onLocale }: { locale: StaffLocale; onLocale: (locale: StaffLocale) => void }) {
  const { t } = useTexts();
  const account = useAccount();
  const state = useStateOf(account);
  const other = locale === 'de' ? 'en' : 'de';
  return (
    <header class="bar">
      <span class="brand">{t.brand}</span>
      <span class="bar-end">
        <a href="/admin/">{t.toAdmin}</a>
        <button class="jmd-button jmd-button-quiet" type="button" lang={other} onClick={() => onLocale(other)}>
          {locale === 'de' ? 'English' : 'Deutsch'}
        </button>
        {state.kind === 'signed-in' && (
          <Button kind="quiet" onClick={() => void account.signOut()}>
            {t.signOut}
          </Button>
        )}
      </span>
    </header>
  );
}
