import { clockAt, decide, FACT_KINDS, factsOf, momentOf, nearestWay } from '@jmd-digital/domain/policy';
import type { Policy } from '@jmd-digital/schemas';
import { APPROVAL_STEPS, type ApprovalStep } from '@jmd-digital/schemas/values';
import { DateField, ManyChoices, SelectField, TimeField } from '@jmd-digital/ui';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { Answer } from './answer.tsx';
import { FIRST_REQUEST, RestFields, WayFields } from './request-fields.tsx';
import { draftedAt, withDraft } from './versions.ts';
import type { Place } from './where.ts';
import { useWords } from './words.ts';

/** What would be decided, on saved versions or with a draft among them. Nothing of it is kept. */
export function TryScreen({ place, draftId }: { place: Place; draftId: string }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { where, wheres, policies } = place;
  const drafts = draftedAt(place);
  const [draftKey, setDraftKey] = useState(drafts.some(({ id }) => id === draftId) ? draftId : '');
  const [who, setWho] = useState('');
  const offered = useLoaded(async () => {
    if (where.level === 'programme')
      return wheres.flatMap(({ key, name, level }) => (level === 'carrier' ? [{ value: key, label: name }] : []));
    const sites = [];
    if (where.carrierId) {
      for await (const { id, name } of account.jmd.directory.listSites({ carrierId: where.carrierId, limit: 100 }))
        sites.push({ value: id, label: name });
    }
    return sites;
  }, []);
  // The programme alone allows nothing: somebody has to be chosen.
  const chosen = who || (where.level === 'programme' ? (offered.value?.[0]?.value ?? '') : '');
  const stored = useLoaded(async () => {
    if (!chosen) return policies.map(({ policy }) => policy);
    const input = where.level === 'programme' ? { carrierId: chosen } : { siteId: chosen };
    return (await account.jmd.policy.listPolicies(input)).items.map(({ policy }) => policy);
  }, [chosen]);
  const draft = drafts.find(({ id }) => id === draftKey);
  const back = draftId ? `policies/${where.key}.edit.${draftId}` : `policies/${where.key}`;
  const failed = offered.failed ?? stored.failed;
  return (
    <Screen title={t.policyTry} back={back}>
      <p class="jmd-quiet">
        <bdi>{where.name}</bdi>
      </p>
      <p>{t.policyTryText}</p>
      {drafts.length > 0 && (
        <SelectField
          label={t.policyWith}
          value={draftKey}
          onChange={setDraftKey}
          options={[
            { value: '', label: t.policyWithSaved },
            ...drafts.map(({ id, title }) => ({ value: id, label: t.policyWithDraft({ title }) })),
          ]}
        />
      )}
      {offered.value && offered.value.length > 0 && (
        <SelectField
          label={t.policyWho}
          value={chosen}
          onChange={setWho}
          options={[
            ...(where.level === 'carrier' ? [{ value: '', label: t.policyWholeCarrier }] : []),
            ...offered.value,
          ]}
        />
      )}
      {failed ? (
        <Failed error={failed} onRetry={offered.failed ? offered.reload : stored.reload} />
      ) : stored.value ? (
        <Trial key={draftKey} policies={withDraft(stored.value, draft)} draft={draft} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

function Trial({ policies, draft }: { policies: readonly Policy[]; draft: Policy | undefined }) {
  const { t } = useTexts();
  const w = useWords();
  const [request, setRequest] = useState(FIRST_REQUEST);
  // A draft is tried on its first day, for before it nothing of it can be seen.
  const [now] = useState(() => clockAt(Date.now()));
  const [day, setDay] = useState(draft && draft.validFrom > now.day ? draft.validFrom : now.day);
  const [time, setTime] = useState('10:00');
  const [holding, setHolding] = useState<readonly string[]>([]);
  const [steps, setSteps] = useState<readonly ApprovalStep[]>([]);
  const conditions = policies.flatMap(({ rules }) => rules.flatMap((rule) => rule.conditions));
  const asked = FACT_KINDS.filter((kind) => conditions.some((condition) => condition.kind === kind));
  const askedSteps = APPROVAL_STEPS.filter((step) =>
    conditions.some((condition) => condition.kind === 'approval' && condition.steps.includes(step)),
  );
  // Fields of a day and a time are empty while somebody types in them.
  const at = momentOf(day || now.day, time || now.time);
  const holds = asked.filter((kind) => holding.includes(kind));
  const facts = factsOf(holds, steps, policies, day || now.day);
  const decision = decide(policies, request, facts, at);
  const way = decision.outcome === 'allow' ? null : nearestWay(policies, request, facts, at);
  return (
    <div class="trial">
      <div class="jmd-stack">
        <WayFields request={request} onChange={setRequest} />
        <RestFields request={request} onChange={setRequest} />
        <div class="pair">
          <DateField label={t.policyDay} value={day} onInput={setDay} />
          <TimeField label={t.policyTime} value={time} onInput={setTime} />
        </div>
        {asked.length > 0 && (
          <ManyChoices
            legend={t.policyHolds}
            options={asked.map((value) => ({ value, label: w[`condition.${value}`] }))}
            values={holding}
            onChange={setHolding}
          />
        )}
        {askedSteps.length > 0 && (
          <ManyChoices
            legend={t.policyHoldsSteps}
            options={askedSteps.map((value) => ({ value, label: w[`step.${value}`] }))}
            values={steps}
            onChange={(given) => setSteps(askedSteps.filter((step) => given.includes(step)))}
          />
        )}
      </div>
      <Answer decision={decision} way={way} policies={policies} onTake={setRequest} />
    </div>
  );
}
