import { Notice } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { jmd } from '../api.ts';
import { useDevice } from '../play.tsx';
import { saveFile } from '../save-file.ts';
import { useTexts } from '../texts.tsx';

type Badges = Parameters<typeof jmd.apply.makeCertificate>[0]['badges'];

/** A paper of all badges that were fetched. The name goes onto the paper and is kept nowhere. */
export function CertificatePart() {
  const { t } = useTexts();
  const { badges } = useDevice();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const own = Object.values(badges) as Badges;
  const make = async () => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      const { pdf, fileName, nameShown } = await jmd.apply.makeCertificate({
        ...(name.trim() ? { name } : {}),
        badges: own,
      });
      saveFile(
        Uint8Array.from(atob(pdf), (char) => char.charCodeAt(0)),
        fileName,
        'application/pdf',
      );
      if (name.trim() && !nameShown) setProblem(t.certificateNoName);
    } catch {
      setProblem(navigator.onLine ? t.loadFailed : t.proofNeedsNet);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="part">
      <h2>{t.certificateTitle}</h2>
      {own.length === 0 ? (
        <p>{t.certificateNeeds}</p>
      ) : (
        <>
          <label class="jmd-field">
            <span class="jmd-label">{t.certificateName}</span>
            <span class="jmd-hint" id="certificate-hint">
              {t.certificateNameHint}
            </span>
            <input
              class="jmd-input"
              dir="auto"
              autocomplete="off"
              maxLength={200}
              aria-describedby="certificate-hint"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button class="jmd-button jmd-button-secondary" type="button" aria-busy={busy} onClick={() => void make()}>
            {t.certificateGet}
          </button>
        </>
      )}
      <div role="status">{problem && <Notice tone="warning">{problem}</Notice>}</div>
    </section>
  );
}
