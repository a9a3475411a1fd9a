import { Button } from '@jmd-digital/ui';
import { goTo, useRoute, useStateOf } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { useCommand } from './keyboard/commands.tsx';
import { KeyHelp } from './keyboard/key-help.tsx';
import { type StaffLocale, useTexts } from './texts.tsx';

const PLACES = ['', 'search', 'passages', 'team'] as const;

/** Where one can go, in which language, and the way out. On a phone it is folded behind one button. */
export function TopBar({
  locale,
  onLocale,
  keysOn,
  onKeys,
}: {
  locale: StaffLocale;
  onLocale: (locale: StaffLocale) => void;
  keysOn: boolean;
  onKeys: (on: boolean) => void;
}) {
  const { t } = useTexts();
  const { account } = useSession();
  const route = useRoute();
  const state = useStateOf(account);
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const working = state.kind === 'signed-in' && state.me.kind === 'staff' && !state.me.needsFactor;
  useEffect(() => setOpen(false), [route]);
  useCommand('help', () => setHelp(true));
  useCommand('inbox', working ? () => goTo('', 'push') : null);
  const names = { '': t.placeCases, search: t.placeSearch, passages: t.placePassages, team: t.placeTeam };
  const at = route.name === 'case' ? '' : route.name;
  const other = locale === 'de' ? 'en' : 'de';
  return (
    <header class="bar">
      <span class="brand">{t.brand}</span>
      <span class="bar-menu">
        <button class="jmd-button jmd-button-quiet" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.menu}
        </button>
      </span>
      <div class={open ? 'bar-places open' : 'bar-places'}>
        {working && (
          <nav aria-label={t.nav}>
            <ul>
              {PLACES.map((place) => (
                <li key={place}>
                  <a href={`#/${place}`} aria-current={at === place ? 'page' : undefined}>
                    {names[place]}
                  </a>
                </li>
              ))}
              <li>
                <a href="/admin/">{t.toAdmin}</a>
              </li>
            </ul>
          </nav>
        )}
        <span class="bar-end">
          {working && (
            <Button kind="quiet" onClick={() => setHelp(true)}>
              {t.keysTitle}
            </Button>
          )}
          <button class="jmd-button jmd-button-quiet" type="button" lang={other} onClick={() => onLocale(other)}>
            {locale === 'de' ? 'English' : 'Deutsch'}
          </button>
          {state.kind === 'signed-in' && (
            <Button kind="quiet" onClick={() => void account.signOut()}>
              {t.signOut}
            </Button>
          )}
        </span>
      </div>
      {help && <KeyHelp on={keysOn} onSwitch={onKeys} onClose={() => setHelp(false)} />}
    </header>
  );
}
