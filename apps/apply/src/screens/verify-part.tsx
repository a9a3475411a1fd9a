import { Notice } from '@jmd-digital/ui';
import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts.tsx';

type Checked = { good: true; name: string; date: string; issuer: string } | { good: false };

/** Checks a badge on this device, without asking anybody: whether it is as it was issued, and by whom. */
export function VerifyPart() {
  const { t, f } = useTexts();
  const chosen = useRef<HTMLInputElement>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = async (file: File) => {
    const [{ judgeBadge }, { badge }] = await Promise.all([
      import('@jmd-digital/crypto/badge'),
      import('@jmd-digital/schemas'),
    ]);
    const value: unknown = await file
      .text()
      .then(JSON.parse)
      .catch(() => null);
    const read = badge.safeParse(value);
    if (!read.success || (await judgeBadge(value, null)) !== null) return setChecked({ good: false });
    const { name, validFrom, issuer } = read.data;
    setChecked({ good: true, name, date: f.date(validFrom), issuer: `${issuer.name}, ${issuer.id}` });
  };
  return (
    <section class="part">
      <h2>{t.verifyTitle}</h2>
      <p>{t.verifyIntro}</p>
      <button class="jmd-button jmd-button-secondary" type="button" onClick={() => chosen.current?.click()}>
        {t.backupFile}
      </button>
      <input
        ref={chosen}
        class="jmd-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t.verifyTitle}
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void check(file).catch(() => setChecked({ good: false }));
        }}
      />
      <div role="status">
        {checked?.good === false && <Notice tone="error">{t.verifyBad}</Notice>}
        {checked?.good && (
          <Notice tone="success" title={t.verifyGood({ station: checked.name, date: checked.date })}>
            <span class="issuer">{t.verifyIssuer({ issuer: checked.issuer })}</span>
          </Notice>
        )}
      </div>
    </section>
  );
}
