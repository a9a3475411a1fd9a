import type { RouteEnquiryOutput } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { ChoiceList, Notice, TextField } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { Form } from '../parts.tsx';
import type { Routed, StepProps } from '../screens/ask.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useNewest } from '../use-newest.ts';
import { routingOf, type Where } from './enquiry.ts';
import { StepScreen } from './steps.tsx';

type Answer = RouteEnquiryOutput | { kind: 'refused' };

/** Where somebody is, if they want to say it; and who would answer them. */
export function WhereStep({
  enquiry,
  change,
  place,
  onNext,
  onRouted,
}: StepProps & { onRouted: (to: Routed) => void }) {
  const { t, e } = useTexts();
  const { account } = useSession();
  const { busy, failed, ask, forget } = useNewest();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tried, setTried] = useState(false);
  const { where, postalCode, districtCode } = enquiry;
  const set = (part: Parameters<typeof change>[0]) => {
    forget();
    setTried(false);
    change(part);
  };
  const route = async (): Promise<Answer> => {
    const question = routingOf(enquiry);
    if (!question) return { kind: 'refused' };
    try {
      return await account.jmd.counselling.routeEnquiry(question);
    } catch (error) {
      if (isJmdError(error) && error.fieldErrors.postalCode) return { kind: 'refused' };
      throw error;
    }
  };
  const next = () => {
    setTried(true);
    if (where === null || (where === 'place' && postalCode.trim() === '')) return;
    ask(route, (found) => {
      setAnswer(found);
      if (found.kind !== 'site') return;
      onRouted(found);
      onNext();
    });
  };
  const unknown = answer?.kind === 'unknown-postal-code' || answer?.kind === 'refused';
  const missing = tried && postalCode.trim() === '';
  return (
    <StepScreen title={t.whereTitle} place={place}>
      <p>{t.whereText}</p>
      <Form failed={failed} busy={busy} submit={t.confirmButton} onSubmit={next}>
        <div class="titled">
          <ChoiceList
            legend={t.whereTitle}
            error={tried && where === null ? e['field.required'] : undefined}
            options={[
              { value: 'place', label: t.wherePlace },
              { value: 'abroad', label: t.whereAbroad },
              { value: 'unsaid', label: t.whereUnsaid },
            ]}
            value={where}
            onChange={(value) => {
              setAnswer(null);
              set({ where: value as Where });
            }}
          />
        </div>
        {where === 'place' && (
          <TextField
            label={t.postalLabel}
            hint={t.postalHint}
            error={missing ? e['field.required'] : unknown ? t.postalUnknown : undefined}
            value={postalCode}
            onInput={(value) => {
              setAnswer(null);
              set({ postalCode: value, districtCode: null });
            }}
            inputMode="numeric"
            autocomplete="postal-code"
            dir="ltr"
          />
        )}
        {where === 'place' && answer?.kind === 'choose-place' && (
          <ChoiceList
            legend={t.choosePlaceLabel}
            options={answer.places.map(({ districtCode: value, name, districtName }) => ({
              ...{ value, label: name, hint: districtName },
            }))}
            value={districtCode}
            onChange={(value) => set({ districtCode: value })}
          />
        )}
        {answer?.kind === 'nobody' && <Notice tone="warning">{t.noTeam}</Notice>}
      </Form>
    </StepScreen>
  );
}
