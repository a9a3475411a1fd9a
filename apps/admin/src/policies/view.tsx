import { isRemovable } from '@jmd-digital/domain/policy';
import type { StoredPolicy } from '@jmd-digital/schemas';
import { ButtonLink, DateField, Notice } from '@jmd-digital/ui';
import { Form, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { CopyButton } from './copy-button.tsx';
import { RuleList } from './rule-card.tsx';
import { spanOf, VersionFacts } from './version-facts.tsx';
import { isOwn, type Place } from './where.ts';

/** A version to read. What was in force is fixed but for its end. */
export function ViewScreen({ place, id, saved }: { place: Place; id: string; saved: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const { where, policies, today } = place;
  const stored = policies.find(({ policy }) => policy.id === id);
  if (!stored) return <GoneScreen place={place} />;
  const { policy } = stored;
  const own = place.mayWrite && isOwn(where, policy);
  const open = isRemovable(policy, today);
  return (
    <Screen title={policy.title} back={`policies/${where.key}`}>
      {saved && <Notice tone="success">{t.policySaved({ span: spanOf(texts, policy) })}</Notice>}
      <VersionFacts place={place} policy={policy} />
      {policy.example && <Notice tone="warning">{t.policyExampleText}</Notice>}
      <div class="actions">
        {own && open && (
          <ButtonLink kind="secondary" href={`#/policies/${where.key}.edit.${id}`}>
            {t.policyEdit}
          </ButtonLink>
        )}
        {own && <CopyButton place={place} policy={policy} />}
      </div>
      {own && !open && <End place={place} stored={stored} />}
      <h2>{t.policyRules}</h2>
      <p>{policy.rules.length > 0 ? t.policyRulesText : t.policyRulesEmpty}</p>
      <RuleList rules={policy.rules} />
    </Screen>
  );
}

export function GoneScreen({ place }: { place: Place }) {
  const { t } = useTexts();
  return (
    <Screen title={t.policies}>
      <p>{t.policyGone}</p>
      <div>
        <ButtonLink kind="secondary" href={`#/policies/${place.where.key}`}>
          {t.policyToList}
        </ButtonLink>
      </div>
    </Screen>
  );
}

function End({ place, stored: { policy, revision } }: { place: Place; stored: StoredPolicy }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, done, run } = useGuardedWork();
  const [day, setDay] = useState(policy.validTo ?? '');
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const past = day !== '' && day < place.today && day !== policy.validTo;
    setWrong(past);
    if (past) return;
    void run(async () => {
      await account.jmd.policy.putPolicy({ policy: { ...policy, validTo: day || null }, revision });
      await place.reload();
    });
  };
  return (
    <section class="jmd-stack">
      <h2>{t.policyEndTitle}</h2>
      <Form failed={failed} busy={busy} done={done ? t.saved : null} submit={t.save} onSubmit={save} quiet>
        <DateField
          label={t.policyEnd}
          hint={t.policyEndHint}
          error={wrong ? t.policyEndWrong : undefined}
          value={day}
          min={place.today}
          onInput={setDay}
        />
      </Form>
    </section>
  );
}
