import { Notice } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { usePlay } from './play.tsx';
import { go } from './route.ts';
import { useTexts } from './texts.tsx';

/** What stands in the way of keeping what is played, and what can be done. */
export function Trouble() {
  const { t } = useTexts();
  const { log } = usePlay();
  const [, draw] = useState(0);
  useEffect(() => log.subscribe(() => draw((n) => n + 1)), [log]);
  const trouble = log.trouble();
  if (!trouble) return null;
  return (
    <div class="trouble" role="status">
      <Notice
        tone="warning"
        action={
          trouble === 'full' && (
            <>
              <button class="jmd-button jmd-button-secondary" type="button" onClick={() => void log.retry()}>
                {t.storageRetry}
              </button>
              <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go('me')}>
                {t.backupTitle}
              </button>
            </>
          )
        }
      >
        {trouble === 'full' ? t.storageFull : t.storageBlocked}
      </Notice>
    </div>
  );
}
