import { SelectField } from '@jmd-digital/ui';
import { Form, goTo, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useSession } from '../session.tsx';
import { type Texts, useTexts, word } from '../texts.tsx';
import { keepDraft } from './drafts.ts';
import { newDraft, type Preset, presetContent, presetsFor } from './start.ts';
import { isOwn, type Place } from './where.ts';

/** Begins a version: from an example, or from any version that has a say here. */
export function NewVersion({ place }: { place: Place }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { where, policies, today } = place;
  const { busy, failed, run } = useGuardedWork();
  const presets = presetsFor(where);
  const own = policies.map(({ policy }) => policy).filter((policy) => isOwn(where, policy));
  const [from, setFrom] = useState<string>(
    own[0]?.id ?? presets.find((each) => each === where.lawRegime) ?? presets[0],
  );
  const begin = () =>
    run(async () => {
      const preset = presets.find((each) => each === from);
      const content = preset ? await presetContent(account.jmd, preset, where) : own.find(({ id }) => id === from);
      if (!content) return;
      const draft = newDraft(where, own, content, today);
      keepDraft(where.key, draft);
      goTo(`policies/${where.key}.edit.${draft.policy.id}`, 'push');
    });
  return (
    <section class="jmd-stack">
      <h3>{t.policyNew}</h3>
      <p>{t.policyNewText}</p>
      <Form failed={failed} busy={busy} submit={t.policyBegin} onSubmit={() => void begin()}>
        <SelectField
          label={t.policyStart}
          value={from}
          onChange={setFrom}
          options={[
            ...own.map(({ id, version, title }) => ({
              value: id,
              label: t.policyStartVersion({ version: String(version), title }),
            })),
            ...presets.map((preset) => ({ value: preset, label: presetName(t, preset) })),
          ]}
        />
      </Form>
    </section>
  );
}

const presetName = (t: Texts['t'], preset: Preset) =>
  preset === 'open'
    ? t.policyStartOpen
    : preset === 'programme'
      ? t.policyStartProgramme
      : t.policyStartPreset({ law: word(t, `law.${preset}`) });
