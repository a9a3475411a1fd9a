import { isJmdError } from '@jmd-digital/sdk';
import { Notice } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount } from '../../session.tsx';
import { usePostWords } from '../post-words.ts';
import type { ViewProps } from './post-view.tsx';

export function Archive({ site, post: { read }, onChanged }: ViewProps) {
  const p = usePostWords();
  const { jmd } = useAccount();
  const [busy, setBusy] = useState(false);
  const { id, revision } = read.post;
  const archive = async () => {
    setBusy(false);
    try {
      await jmd.outreach.archivePost({ siteId: site.id, postId: id, revision });
      onChanged();
    } catch (error) {
      if (!isJmdError(error) || error.reason !== 'conflict') throw error;
      setBusy(true);
    }
  };
  return (
    <section class="jmd-stack" aria-labelledby="archive-title">
      <h2 id="archive-title">{p.archiveTitle}</h2>
      <p class="jmd-quiet">{p.archiveHint}</p>
      <div class="actions">
        <Act label={p.archive} onAct={archive} />
      </div>
      <div role="status">{busy && <Notice tone="warning">{p.archiveBusy}</Notice>}</div>
    </section>
  );
}
