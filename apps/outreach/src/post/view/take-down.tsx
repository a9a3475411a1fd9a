import type { Delivery } from '@jmd-digital/schemas';
import { Button } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { useAccount } from '../../session.tsx';
import type { SiteScope } from '../../sites.ts';
import { useTexts } from '../../texts.tsx';
import { SureDialog } from '../../tools/sure-dialog.tsx';
import { usePostWords } from '../post-words.ts';

/** Takes down what is out, where a connector can; else a person is asked to. */
export function TakeDown({
  site,
  delivery,
  onChanged,
}: {
  site: SiteScope;
  delivery: Delivery;
  onChanged: () => void;
}) {
  const { t } = useTexts();
  const p = usePostWords();
  const { jmd } = useAccount();
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  const [takeDownId] = useState(() => crypto.randomUUID());
  const takeDown = async () => {
    const { takeDown: task } = await jmd.outreach.takeDownDelivery({
      ...{ siteId: site.id, deliveryId: delivery.id, takeDownId },
    });
    setSaid(p[`takeDownState.${task.state}`]);
    setAsks(false);
    onChanged();
  };
  return (
    <div>
      {said ? (
        <p role="status">{said}</p>
      ) : (
        <Button kind="quiet" onClick={() => setAsks(true)}>
          {p.takeDown}
        </Button>
      )}
      {asks && (
        <SureDialog
          title={p.takeDown}
          yes={p.takeDownNow}
          no={t.cancel}
          onYes={takeDown}
          onClose={() => setAsks(false)}
        >
          <p>{p.takeDownText}</p>
        </SureDialog>
      )}
    </div>
  );
}
