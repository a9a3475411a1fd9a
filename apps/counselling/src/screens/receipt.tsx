import { promisedMoment } from '@jmd-digital/domain/counselling';
import { Button } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { CrisisCard } from '../ask/crisis-card.tsx';
import { Loading, Retry, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';

/** What happens next, and until when. */
export function ReceiptScreen({ id }: { id: string }) {
  const texts = useTexts();
  const { t, f } = texts;
  const { cases } = useSession();
  const { value: room, failed, reload } = useLoaded(() => cases.open(id), [id]);
  return (
    <Screen title={t.receiptTitle} back="">
      {room ? (
        <>
          <h2>{t.receiptNext}</h2>
          <ol class="next">
            <li>{t.receiptRead({ site: room.summary.siteName })}</li>
            {room.summary.dueAt && <li>{t.receiptPromise({ date: f.day(promisedMoment(room.summary.dueAt)) })}</li>}
            <li>{t.receiptBack}</li>
          </ol>
          <p>{t.caseNumber({ number: room.summary.caseNumber })}</p>
          <div>
            <Button kind="primary" onClick={() => go(`case/${id}`)}>
              {t.receiptOpen}
            </Button>
          </div>
          <CrisisCard />
        </>
      ) : failed ? (
        <Retry text={errorText(failed, texts)} onRetry={reload} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}
