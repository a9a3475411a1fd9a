import { Notice } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { FileChoice } from '../file-choice.tsx';
import { useTexts } from '../texts.tsx';

interface Checked {
  name: string;
  date: string;
  issuer: string;
}

/** Checks a badge on this device, without asking anybody: whether it is as it was issued, and by whom. */
export function VerifyPart() {
  const { t, f } = useTexts();
  const [checked, setChecked] = useState<readonly (Checked | null)[]>([]);
  const check = async (file: File) => {
    const { readBadge } = await import('../judge-badge.ts');
    const value: unknown = await file
      .text()
      .then(JSON.parse)
      .catch(() => null);
    // A certificate carries a list of them.
    const judged = [value].flat().map(async (each): Promise<Checked | null> => {
      const read = await readBadge(each);
      if (!read) return null;
      const { name, validFrom, issuer } = read;
      return { name, date: f.date(validFrom), issuer: `${issuer.name}, ${issuer.id}` };
    });
    setChecked(await Promise.all(judged));
  };
  return (
    <section class="part">
      <h2>{t.verifyTitle}</h2>
      <p>{t.verifyIntro}</p>
      <FileChoice
        label={t.backupFile}
        name={t.verifyTitle}
        accept=".json,application/json"
        kind="secondary"
        onFile={(file) => void check(file).catch(() => setChecked([null]))}
      />
      <div role="status">
        {checked.map((each) =>
          each ? (
            <Notice key={each.name} tone="success" title={t.verifyGood({ station: each.name, date: each.date })}>
              <span class="issuer">{t.verifyIssuer({ issuer: each.issuer })}</span>
            </Notice>
          ) : (
            <Notice key="bad" tone="error">
              {t.verifyBad}
            </Notice>
          ),
        )}
      </div>
    </section>
  );
}
