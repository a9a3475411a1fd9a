import { sameContent } from '@jmd-digital/domain/policy';
import type { Policy } from '@jmd-digital/schemas';
import { LAW_REGIMES } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, CheckBox, DateField, Notice, SelectField, TextField } from '@jmd-digital/ui';
import { Form, goTo, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { type Draft, dropDraft, keepDraft, readDraft } from './drafts.ts';
import { finished, problemsOf } from './problems.ts';
import { RulesEditor } from './rules-editor.tsx';
import { stateOf, VersionFacts } from './version-facts.tsx';
import { GoneScreen, ViewScreen } from './view.tsx';
import { WaysOn } from './ways-on.tsx';
import { isOwn, type Place } from './where.ts';

/** Where nothing may be written any more, or by this person, one reads. */
export function EditScreen({ place, id }: { place: Place; id: string }) {
  const { where, policies } = place;
  const saved = policies.find(({ policy }) => policy.id === id);
  const open = place.mayWrite && (!saved || (isOwn(where, saved.policy) && stateOf(place, saved.policy) === 'coming'));
  const [start] = useState(() => readDraft(where.key, id) ?? saved ?? null);
  if (!start) return <GoneScreen place={place} />;
  return open ? <Editor place={place} start={start} /> : <ViewScreen place={place} id={id} saved={false} />;
}

function Editor({ place, start }: { place: Place; start: Draft }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const { where, policies, today } = place;
  const [draft, setDraft] = useState(start);
  const [undo, setUndo] = useState<{ text: string; back: (now: Policy) => Policy } | null>(null);
  const [tried, setTried] = useState(false);
  const [others, setOthers] = useState(false);
  const { policy, revision } = draft;
  const saved = policies.find((each) => each.policy.id === policy.id);
  const changed = !saved || !sameContent(saved.policy, policy);
  const found = problemsOf(policy, today);
  const problems = tried ? found : null;
  const write = (next: Policy) => {
    const now = { policy: next, revision };
    keepDraft(where.key, now);
    setDraft(now);
  };
  const set = (change: Partial<Policy>) => write({ ...policy, ...change });
  const discard = () => {
    if (!saved) return;
    setUndo({ text: t.policyDiscarded, back: () => policy });
    dropDraft(where.key, policy.id);
    setDraft(saved);
  };
  const save = () => {
    setTried(true);
    setOthers(false);
    if (found.count > 0) return;
    void run(async () => {
      try {
        await account.jmd.policy.putPolicy({ policy: finished(policy), revision });
      } catch (error) {
        // What was typed stays; the other one's version is a reload away.
        if (isJmdError(error) && error.reason === 'conflict') return setOthers(true);
        throw error;
      }
      dropDraft(where.key, policy.id);
      await place.reload();
      goTo(`policies/${where.key}.view.${policy.id}.saved`, 'replace');
    });
  };
  return (
    <Screen title={policy.title || t.policyNew} back={`policies/${where.key}`}>
      <VersionFacts place={place} policy={policy} />
      {saved && changed && (
        <Notice
          tone="info"
          action={
            <Button kind="secondary" onClick={discard}>
              {t.policyDiscard}
            </Button>
          }
        >
          {t.policyKept}
        </Notice>
      )}
      <Form
        failed={problems && found.count > 0 ? t.policyProblems({ count: found.count }) : failed}
        busy={busy}
        submit={t.save}
        onSubmit={save}
      >
        <TextField
          label={t.policyTitle}
          value={policy.title}
          error={problems?.title ? t['policyProblem.title'] : undefined}
          maxLength={120}
          onInput={(title) => set({ title })}
        />
        <SelectField
          label={t.lawRegime}
          value={policy.lawRegime ?? ''}
          onChange={(value) => set({ lawRegime: LAW_REGIMES.find((each) => each === value) ?? null })}
          options={[
            { value: '', label: t.policyLawNone },
            ...LAW_REGIMES.map((each) => ({ value: each, label: word(t, `law.${each}`) })),
          ]}
        />
        <DateField
          label={t.policyValidFrom}
          hint={t.policyValidFromHint}
          error={problems?.validFrom ? t['policyProblem.validFrom'] : undefined}
          value={policy.validFrom}
          min={today}
          onInput={(validFrom) => set({ validFrom })}
        />
        <DateField
          label={t.policyValidTo}
          error={problems?.validTo ? t['policyProblem.validTo'] : undefined}
          value={policy.validTo ?? ''}
          min={policy.validFrom}
          onInput={(validTo) => set({ validTo: validTo || null })}
        />
        <CheckBox
          label={t.policyExample}
          hint={t.policyExampleHint}
          checked={policy.example}
          onChange={(example) => set({ example })}
        />
        <RulesEditor
          rules={policy.rules}
          problems={problems?.rules}
          onChange={(rules) => set({ rules })}
          onRemoved={(rule, index) =>
            setUndo({
              text: t.policyRuleRemoved,
              back: (now) => ({ ...now, rules: now.rules.toSpliced(index, 0, rule) }),
            })
          }
        />
        <div role="status" class="undo">
          {undo && (
            <Notice
              tone="info"
              action={
                <Button
                  kind="secondary"
                  onClick={() => {
                    write(undo.back(policy));
                    setUndo(null);
                  }}
                >
                  {t.undo}
                </Button>
              }
            >
              {undo.text}
            </Notice>
          )}
        </div>
        <WaysOn where={where} draftId={policy.id} />
        {others && <Notice tone="warning">{t.conflictText}</Notice>}
      </Form>
    </Screen>
  );
}
