import type { ImageConsent } from '@jmd-digital/schemas';
import { Button, ButtonLink, Notice } from '@jmd-digital/ui';
import { List, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { tellTasksChanged } from '../tasks/count.tsx';
import { SureDialog } from '../tools/sure-dialog.tsx';
import { ConsentFacts } from './consent-facts.tsx';
import { usePictureWords } from './words.ts';

/** What people agreed to, what ends soon first, and how they take it back. */
export function Consents({ site }: { site: SiteScope }) {
  const words = usePictureWords();
  const { jmd } = useAccount();
  const me = useMe();
  const pages = usePages(
    (cursor) => jmd.outreach.listConsents({ siteId: site.id, ...(cursor ? { cursor } : {}) }),
    [site.id],
  );
  const [asked, setAsked] = useState<ImageConsent | null>(null);
  const [takeDowns, setTakeDowns] = useState<number | null>(null);
  const mayWrite = mayAt(me, site, 'outreach.putConsent');
  const withdraw = async (consent: ImageConsent) => {
    const done = await jmd.outreach.withdrawConsent({ siteId: site.id, consentId: consent.id });
    setTakeDowns(done.takeDowns);
    setAsked(null);
    pages.reload();
    tellTasksChanged();
  };
  return (
    <>
      <p>{words.consentsIntro}</p>
      {mayWrite && (
        <div>
          <ButtonLink kind="primary" href="#/pictures/consents/new">
            {words.consentNew}
          </ButtonLink>
        </div>
      )}
      <div role="status" class="said">
        {takeDowns !== null && (
          <Notice
            tone="success"
            action={
              takeDowns > 0 && (
                <a class="jmd-button jmd-button-secondary" href="#/tasks">
                  {words.consentToTasks}
                </a>
              )
            }
          >
            {words.consentWithdrawn({ count: takeDowns })}
          </Notice>
        )}
      </div>
      <List pages={pages} empty={words.consentsEmpty}>
        {(consents) => (
          <ul class="cards">
            {consents.map((consent) => (
              <ConsentCard
                key={consent.id}
                consent={consent}
                onWithdraw={mayWrite ? () => setAsked(consent) : undefined}
              />
            ))}
          </ul>
        )}
      </List>
      {asked && (
        <SureDialog
          title={words.consentWithdrawTitle({ ref: asked.subjectRef })}
          yes={words.consentWithdrawDo}
          no={words.consentWithdrawKeep}
          onYes={() => withdraw(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{words.consentWithdrawText({ count: asked.pictureIds.length })}</p>
          <p>{words.consentWithdrawForever}</p>
        </SureDialog>
      )}
    </>
  );
}

function ConsentCard({ consent, onWithdraw }: { consent: ImageConsent; onWithdraw: (() => void) | undefined }) {
  const words = usePictureWords();
  const { id, subjectRef, state, pictureIds } = consent;
  return (
    <li class="jmd-card jmd-stack">
      <h2>
        <bdi>{subjectRef}</bdi>
      </h2>
      <ConsentFacts consent={consent} />
      <p class="jmd-small">{words.consentPictures({ count: pictureIds.length })}</p>
      {state !== 'withdrawn' && onWithdraw && (
        <div class="actions">
          <ButtonLink kind="secondary" href={`#/pictures/consents/${id}`}>
            {words.consentEdit}
          </ButtonLink>
          <Button kind="secondary" onClick={onWithdraw}>
            {words.consentWithdraw}
          </Button>
        </div>
      )}
    </li>
  );
}
