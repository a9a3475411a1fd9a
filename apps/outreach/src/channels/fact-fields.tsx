import type { ChannelFacts } from '@jmd-digital/schemas';
import { CheckBox, DateField, TextField } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';

/** What was settled for a presence: what the policies of the carrier ask for. */
export function FactFields({ facts, onChange }: { facts: ChannelFacts; onChange: (facts: ChannelFacts) => void }) {
  const { t, w } = useTexts();
  const set = (change: Partial<ChannelFacts>) => onChange({ ...facts, ...change });
  const age = (typed: string) => (/^\d{1,3}$/.test(typed) && Number(typed) <= 120 ? Number(typed) : null);
  return (
    <fieldset class="group">
      <legend>{t.factsTitle}</legend>
      <p class="jmd-quiet">{t.factsHint}</p>
      <CheckBox
        label={w['condition.privacy-notice']}
        checked={facts.privacyNotice}
        onChange={(privacyNotice) => set({ privacyNotice })}
      />
      <CheckBox label={w['condition.imprint']} checked={facts.imprint} onChange={(imprint) => set({ imprint })} />
      <CheckBox
        label={w['condition.disclosure']}
        checked={facts.disclosed}
        onChange={(disclosed) => set({ disclosed })}
      />
      <DateField
        label={t.factsJointUntil}
        hint={t.factsJointHint}
        value={facts.jointControllerUntil ?? ''}
        onInput={(day) => set({ jointControllerUntil: day || null })}
      />
      <DateField
        label={t.factsDpiaOn}
        hint={t.factsDpiaHint}
        value={facts.dpiaOn ?? ''}
        onInput={(day) => set({ dpiaOn: day || null })}
      />
      <TextField
        label={t.factsYoungest}
        hint={t.factsYoungestHint}
        inputMode="numeric"
        dir="ltr"
        maxLength={3}
        value={facts.youngest === null ? '' : String(facts.youngest)}
        onInput={(typed) => set({ youngest: age(typed) })}
      />
    </fieldset>
  );
}
