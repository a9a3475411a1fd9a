import { Button, CheckBox } from '@jmd-digital/ui';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts, word } from '../texts.tsx';
import { COMMANDS, KEYS } from './read-key.ts';

/** All keys in one list, and the switch that turns them off. */
export function KeyHelp({
  on,
  onSwitch,
  onClose,
}: {
  on: boolean;
  onSwitch: (on: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="jmd-stack" aria-labelledby="key-help" onClose={onClose}>
      <h2 id="key-help">{t.keysTitle}</h2>
      <dl class="key-list">
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>
              <kbd>{KEYS[command]}</kbd>
            </dt>
            <dd>{word(t, `key.${command}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Enter</kbd>
          </dt>
          <dd>{t['key.open']}</dd>
        </div>
        <div>
          <dt>
            <kbd>{t.keyCtrl} Enter</kbd>
          </dt>
          <dd>{t['key.send']}</dd>
        </div>
      </dl>
      <CheckBox label={t.keysOn} hint={t.keysOnHint} checked={on} onChange={onSwitch} />
      <div>
        <Button kind="secondary" onClick={() => dialog.current?.close()}>
          {t.close}
        </Button>
      </div>
    </dialog>
  );
}
