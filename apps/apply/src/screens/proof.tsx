import type { Badge as BadgeFile } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { Notice } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { jmd } from '../api.ts';
import { Badge } from '../badge.tsx';
import { path, type StationOutline } from '../content.ts';
import { Screen } from '../parts.tsx';
import { useDevice, usePlay, useProgress } from '../play.tsx';
import { claimOf } from '../proof.ts';
import { saveFile } from '../save-file.ts';
import { useTexts } from '../texts.tsx';
import { CertificatePart } from './certificate-part.tsx';
import { VerifyPart } from './verify-part.tsx';

/** Proof of what was learned, for whoever wants it: a badge for each station, a paper of them, and a way to check one. */
export function ProofScreen() {
  const { t } = useTexts();
  const { stations } = useProgress();
  const won = path.stations.filter(({ id }) => stations.get(id)?.badge);
  return (
    <Screen title={t.proofTitle}>
      <p>{won.length > 0 ? t.proofIntro : t.proofNone}</p>
      {won.length > 0 && (
        <ul class="proofs">
          {won.map((station) => (
            <Proof key={station.id} station={station} />
          ))}
        </ul>
      )}
      <CertificatePart />
      <VerifyPart />
    </Screen>
  );
}

function Proof({ station }: { station: StationOutline }) {
  const { t, titles } = useTexts();
  const { log, device } = usePlay();
  const { badges, subjectId } = useDevice();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const own = badges[station.id] as BadgeFile | undefined;
  const title = titles[station.id]?.title ?? station.title;
  const fetchBadge = async () => {
    if (busy) return;
    setBusy(true);
    setProblem('');
    try {
      const { badge } = await jmd.apply.issueBadge({ ...claimOf(log.entries(), station), subjectId });
      await device.write({ badges: { ...device.read().badges, [station.id]: badge } });
    } catch (error) {
      const reason = isJmdError(error) ? error.reason : '';
      if (reason === 'content_changed' || reason === 'not_enough') setProblem(t.proofChanged);
      else setProblem(navigator.onLine ? t.loadFailed : t.proofNeedsNet);
    } finally {
      setBusy(false);
    }
  };
  return (
    <li class="proof">
      <Badge number={station.number} earned />
      <div class="stack">
        <b>{title}</b>
        {own ? (
          <button
            class="jmd-button jmd-button-secondary"
            type="button"
            onClick={() => saveFile(JSON.stringify(own, null, 2), `jmd-apply-${station.id}.json`, 'application/json')}
          >
            {t.proofSave}
          </button>
        ) : (
          <button
            class="jmd-button jmd-button-secondary"
            type="button"
            aria-busy={busy}
            onClick={() => void fetchBadge()}
          >
            {t.proofGet}
          </button>
        )}
        <div role="status">{problem && <Notice tone="warning">{problem}</Notice>}</div>
      </div>
    </li>
  );
}
