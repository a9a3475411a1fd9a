import type { PolicyRule } from '@jmd-digital/schemas';
import {
  PLATFORM_ACTIONS,
  PLATFORMS,
  POLICY_AUDIENCES,
  POLICY_DEVICES,
  POLICY_PURPOSES,
  RULE_EFFECTS,
} from '@jmd-digital/schemas/values';
import { ChoiceList, ManyChoices, TextArea, TextField } from '@jmd-digital/ui';
import { useRef } from 'preact/hooks';
import { useTexts } from '../texts.tsx';
import { ConditionsForm } from './conditions-form.tsx';
import { useWords } from './words.ts';

const MOST = 300;

/** One rule in fields. What is typed is the version's at once. */
export function RuleForm({ rule, onChange }: { rule: PolicyRule; onChange: (rule: PolicyRule) => void }) {
  const { t } = useTexts();
  const w = useWords();
  const set = (change: Partial<PolicyRule>) => onChange({ ...rule, ...change });
  return (
    <div class="rule-form jmd-stack">
      <ChoiceList
        legend={t.policyEffect}
        options={RULE_EFFECTS.map((value) => ({
          ...{ value, label: w[`effect.${value}`], hint: t[`policyEffectHint.${value}`] },
        }))}
        value={rule.effect}
        onChange={(value) => set({ effect: RULE_EFFECTS.find((each) => each === value) ?? rule.effect })}
      />
      <Some
        legend={t.policyPlatforms}
        every={w['every.platform']}
        values={PLATFORMS}
        name={(value) => w[`platform.${value}`]}
        chosen={rule.platforms}
        onChange={(platforms) => set({ platforms })}
      />
      <Some
        legend={t.policyActions}
        every={w['every.action']}
        values={PLATFORM_ACTIONS}
        name={(value) => w[`action.${value}`]}
        chosen={rule.actions}
        onChange={(actions) => set({ actions })}
      />
      <Some
        legend={t.policyPurposes}
        every={w['every.purpose']}
        values={POLICY_PURPOSES}
        name={(value) => w[`purpose.${value}`]}
        chosen={rule.purposes}
        onChange={(purposes) => set({ purposes })}
      />
      <Some
        legend={t.policyAudiences}
        every={w['every.audience']}
        values={POLICY_AUDIENCES}
        name={(value) => w[`audience.${value}`]}
        chosen={rule.audiences}
        onChange={(audiences) => set({ audiences })}
      />
      <Some
        legend={t.policyDevices}
        every={w['every.device']}
        values={POLICY_DEVICES}
        name={(value) => w[`device.${value}`]}
        chosen={rule.devices}
        onChange={(devices) => set({ devices })}
      />
      {rule.effect !== 'deny' && (
        <ConditionsForm conditions={rule.conditions} onChange={(conditions) => set({ conditions })} />
      )}
      <TextArea
        label={t.policyReasonDe}
        hint={t.policyReasonHint}
        rows={2}
        value={rule.reason.de}
        onInput={(de) => set({ reason: { ...rule.reason, de: de.slice(0, MOST) } })}
      />
      <TextArea
        label={t.policyReasonEn}
        rows={2}
        value={rule.reason.en}
        onInput={(en) => set({ reason: { ...rule.reason, en: en.slice(0, MOST) } })}
      />
      <TextField
        label={t.policySource}
        hint={t.policySourceHint}
        value={rule.source ?? ''}
        maxLength={MOST}
        onInput={(source) => set({ source: source || null })}
      />
    </div>
  );
}

const EVERY = '*';

/** Everything, or some of it. Whoever takes everything back finds what was chosen before. */
function Some<Value extends string>({
  legend,
  every,
  values,
  name,
  chosen,
  onChange,
}: {
  legend: string;
  every: string;
  values: readonly Value[];
  name: (value: Value) => string;
  chosen: '*' | Value[];
  onChange: (chosen: '*' | Value[]) => void;
}) {
  const before = useRef<Value[]>(chosen === EVERY ? [] : chosen);
  const change = (picked: readonly string[]) => {
    if (picked.includes(EVERY)) return onChange(EVERY);
    const some = chosen === EVERY ? before.current : values.filter((value) => picked.includes(value));
    before.current = some;
    onChange(some);
  };
  return (
    <ManyChoices
      legend={legend}
      options={[
        { value: EVERY, label: every },
        ...(chosen === EVERY ? [] : values.map((value) => ({ value, label: name(value) }))),
      ]}
      values={chosen === EVERY ? [EVERY] : chosen}
      onChange={change}
    />
  );
}
