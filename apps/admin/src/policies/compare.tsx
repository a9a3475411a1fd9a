import { compareAnswers, compareRules, FACT_KINDS, factsOf, workdayMoment } from '@jmd-digital/domain/policy';
import type { Policy } from '@jmd-digital/schemas';
import { APPROVAL_STEPS, type PolicyOutcome } from '@jmd-digital/schemas/values';
import { SelectField } from '@jmd-digital/ui';
import { TableScroll } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useTexts } from '../texts.tsx';
import { FIRST_REQUEST, RestFields } from './request-fields.tsx';
import { RuleList, RuleText } from './rule-card.tsx';
import { stateOf } from './version-facts.tsx';
import { draftedAt, withDraft } from './versions.ts';
import { isOwn, ownerName, type Place } from './where.ts';
import { useWords } from './words.ts';

/** Two versions side by side: which rules came, went and changed, and where the answer is another one. */
export function CompareScreen({ place, draftId }: { place: Place; draftId: string }) {
  const { t } = useTexts();
  const { where, policies } = place;
  const versions = draftedAt(place).reduce<Policy[]>(
    (all, draft) => withDraft(all, draft),
    policies.map(({ policy }) => policy),
  );
  const own = versions.filter((policy) => isOwn(where, policy));
  const [after, setAfter] = useState((own.find(({ id }) => id === draftId) ?? own[0] ?? versions[0])?.id ?? '');
  const [before, setBefore] = useState(
    () =>
      (
        own.find((policy) => policy.id !== after && stateOf(place, policy) === 'in-force') ??
        versions.find(({ id }) => id !== after)
      )?.id ?? '',
  );
  const options = versions.map(({ id, level, title, version }) => ({
    value: id,
    label: `${ownerName(where, level, t.platform)} – ${t.policyStartVersion({ version: String(version), title })}`,
  }));
  const [one, other] = [before, after].map((wanted) => versions.find(({ id }) => id === wanted));
  const back = draftId ? `policies/${where.key}.edit.${draftId}` : `policies/${where.key}`;
  return (
    <Screen title={t.policyCompare} back={back}>
      <p class="jmd-quiet">
        <bdi>{where.name}</bdi>
      </p>
      {versions.length < 2 ? (
        <p>{t.policyCompareFew}</p>
      ) : (
        <>
          <SelectField label={t.policyBefore} value={before} onChange={setBefore} options={options} />
          <SelectField label={t.policyAfter} value={after} onChange={setAfter} options={options} />
          {one && other && (
            <>
              <Rules before={one} after={other} />
              <Answers before={one} after={other} today={place.today} />
            </>
          )}
        </>
      )}
    </Screen>
  );
}

function Rules({ before, after }: { before: Policy; after: Policy }) {
  const { t } = useTexts();
  const { added, removed, changed } = compareRules(before, after);
  return (
    <>
      {added.length + removed.length + changed.length === 0 && <p role="status">{t.policyCompareSame}</p>}
      {added.length > 0 && (
        <section class="jmd-stack">
          <h2>{t.policyRulesAdded}</h2>
          <RuleList rules={added} />
        </section>
      )}
      {removed.length > 0 && (
        <section class="jmd-stack">
          <h2>{t.policyRulesGone}</h2>
          <RuleList rules={removed} />
        </section>
      )}
      {changed.length > 0 && (
        <section class="jmd-stack">
          <h2>{t.policyRulesChanged}</h2>
          <ul class="cards">
            {changed.map((each) => (
              <li key={each.after.id} class="jmd-card pair">
                {(['before', 'after'] as const).map((when) => (
                  <div key={when} class="jmd-stack">
                    <p class="jmd-quiet">{when === 'before' ? t.policyBefore : t.policyAfter}</p>
                    <RuleText rule={each[when]} />
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Answers({ before, after, today }: { before: Policy; after: Policy; today: string }) {
  const { t } = useTexts();
  const w = useWords();
  const [rest, setRest] = useState(FIRST_REQUEST);
  const both = [before, after];
  const situations = [factsOf(FACT_KINDS, APPROVAL_STEPS, both, today), factsOf([], [], both, today)];
  const changes = compareAnswers(before, after, rest, situations, workdayMoment(today, '10:00'));
  const said = (change: { before: PolicyOutcome; after: PolicyOutcome } | undefined) => {
    if (!change) return '';
    const now = w[`outcome.${change.after}`];
    if (change.before === change.after) return t.policyStays({ after: now });
    return t.policyChange({ before: w[`outcome.${change.before}`], after: now });
  };
  return (
    <section class="jmd-stack">
      <h2>{t.policyAnswers}</h2>
      <p>{t.policyAnswersText}</p>
      <div class="pair">
        <RestFields request={rest} onChange={setRest} />
      </div>
      {changes.length === 0 ? (
        <p>{t.policyAnswersSame}</p>
      ) : (
        <TableScroll label={t.policyAnswers}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.policyPlatform}</th>
                <th scope="col">{t.policyAction}</th>
                <th scope="col">{t.policyInOrder}</th>
                <th scope="col">{t.policyUnknown}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ request, answers }) => (
                <tr key={`${request.platform} ${request.action}`}>
                  <td>{w[`platform.${request.platform}`]}</td>
                  <td>{w[`action.${request.action}`]}</td>
                  <td>{said(answers[0])}</td>
                  <td>{said(answers[1])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
