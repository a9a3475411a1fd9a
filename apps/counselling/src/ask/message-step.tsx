import { fitsMessage } from '@jmd-digital/domain/counselling';
import { Button, Notice } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { MessageField } from '../message-field.tsx';
import { Form } from '../parts.tsx';
import type { Routed, StepProps } from '../screens/ask.tsx';
import { useAccountState, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { CrisisCard } from './crisis-card.tsx';
import { routingOf } from './enquiry.ts';
import { Responsible } from './responsible.tsx';
import { StepScreen } from './steps.tsx';

interface Props extends StepProps {
  routed: Routed | null;
  onRouted: (to: Routed) => void;
  busy: boolean;
  failed: string | null;
  /** It was begun earlier, on this device. */
  found: boolean;
  onSend: () => void;
  onDiscard: () => void;
}

/** The question itself, with who will read it, until when, and who is there at once where that is too late. */
export function MessageStep(props: Props) {
  const { enquiry, change, place, routed, onRouted, busy, failed, found, onSend, onDiscard } = props;
  const { t, e, f } = useTexts();
  const { account } = useSession();
  const signedIn = useAccountState(account).kind === 'signed-in';
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(found);
  useEffect(() => {
    const question = routingOf(enquiry);
    if (routed || !question) return;
    const route = async () => {
      const answer = await account.jmd.counselling.routeEnquiry(question);
      if (answer.kind !== 'site') change({ step: 'where' });
      // A site that a link named and that cannot answer is no answer: somebody else is, by place.
      else if (enquiry.siteId && answer.why !== 'named') change({ siteId: null, step: 'where' });
      else onRouted(answer);
    };
    // Without a network one writes on; who answers is asked again before anything is sent.
    route().catch(() => {});
  }, []);
  const text = enquiry.text.trim();
  const send = () => {
    setTried(true);
    if (text !== '' && fitsMessage(text)) onSend();
  };
  return (
    <StepScreen title={t.askTitle} place={place}>
      {asked && (
        <Notice
          tone="info"
          action={
            <div class="actions">
              <Button kind="secondary" onClick={() => setAsked(false)}>
                {t.draftGoOn}
              </Button>
              <Button kind="quiet" onClick={onDiscard}>
                {t.draftDiscard}
              </Button>
            </div>
          }
        >
          {t.draftFound}
        </Notice>
      )}
      <CrisisCard />
      <Form failed={failed} busy={busy} submit={signedIn ? t.askButton : t.confirmButton} onSubmit={send}>
        <MessageField
          label={t.messageLabel}
          hint={t.messageHint}
          error={tried && text === '' ? e['field.required'] : undefined}
          value={enquiry.text}
          onInput={(value) => change({ text: value })}
          rows={7}
        />
        <p class="jmd-quiet">{t.draftKept}</p>
        {routed && (
          <>
            <p>
              {t.answeredBy({ site: routed.siteName, date: f.day(routed.promisedDay) })}
              {!routed.speaks && ` ${t.speaksNot}`}
            </p>
            <Responsible siteId={routed.siteId} />
          </>
        )}
      </Form>
      {enquiry.siteId && (
        <Button kind="quiet" onClick={() => change({ siteId: null, step: 'where' })}>
          {t.otherSite}
        </Button>
      )}
    </StepScreen>
  );
}
