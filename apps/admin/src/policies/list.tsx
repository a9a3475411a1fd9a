import { isRemovable } from '@jmd-digital/domain/policy';
import type { StoredPolicy } from '@jmd-digital/schemas';
import type { PolicyLevel } from '@jmd-digital/schemas/values';
import { Button, ButtonLink, Notice, SelectField } from '@jmd-digital/ui';
import { Act, goTo } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { CopyButton } from './copy-button.tsx';
import { type Draft, draftsAt, dropDraft, keepDraft, readDraft } from './drafts.ts';
import { NewVersion } from './new-version.tsx';
import { stateOf, VersionFacts } from './version-facts.tsx';
import { WaysOn } from './ways-on.tsx';
import { isOwn, ownerName, type Place } from './where.ts';
import { useWords } from './words.ts';

/** The levels that have a say at a place, the own one first. */
const LEVELS: Record<PolicyLevel, readonly PolicyLevel[]> = {
  programme: ['programme'],
  carrier: ['carrier', 'programme'],
  site: ['site', 'carrier', 'programme'],
};

const ORDER = ['in-force', 'coming', 'ended'] as const;

interface Undo {
  text: string;
  back: () => Promise<void>;
}

/** What is in force, what comes and what has ended, by owner. */
export function ListScreen({ place }: { place: Place }) {
  const { t } = useTexts();
  const { where, wheres } = place;
  const [undo, setUndo] = useState<Undo | null>(null);
  return (
    <Screen title={t.policies}>
      <p>{t.policiesText}</p>
      {wheres.length > 1 ? (
        <SelectField
          label={t.where}
          value={where.key}
          onChange={(key) => goTo(`policies/${key}`, 'push')}
          options={wheres.map(({ key, name }) => ({ value: key, label: name }))}
        />
      ) : (
        <p class="jmd-quiet">{where.name}</p>
      )}
      <WaysOn where={where} />
      <div role="status" class="undo">
        {undo && (
          <Notice
            tone="success"
            action={
              <Act
                label={t.undo}
                onAct={async () => {
                  await undo.back();
                  setUndo(null);
                }}
              />
            }
          >
            {undo.text}
          </Notice>
        )}
      </div>
      {LEVELS[where.level].map((level) => (
        <Owner key={level} place={place} level={level} onUndo={setUndo} />
      ))}
    </Screen>
  );
}

function Owner({ place, level, onUndo }: { place: Place; level: PolicyLevel; onUndo: (undo: Undo) => void }) {
  const { t } = useTexts();
  const w = useWords();
  const { where, policies } = place;
  const [, setRound] = useState(0);
  const redraw = () => setRound((round) => round + 1);
  const own = level === where.level;
  const versions = policies.filter(({ policy }) => policy.level === level);
  const states = versions.map((each) => ({ ...each, state: stateOf(place, each.policy) }));
  const unsaved = own ? draftsAt(where.key).filter(({ revision }) => revision === 0) : [];
  const inForce = states.some(({ state }) => state === 'in-force');
  const ended = states.some(({ state }) => state === 'ended');
  const discard = (draft: Draft) => {
    dropDraft(where.key, draft.policy.id);
    onUndo({
      text: t.policyDiscarded,
      back: async () => {
        keepDraft(where.key, draft);
        redraw();
      },
    });
    redraw();
  };
  return (
    <section class="jmd-stack">
      <h2>
        {level !== 'programme' && `${w[`level.${level}`]}: `}
        <bdi>{ownerName(where, level, t.platform)}</bdi>
      </h2>
      {!inForce && <p>{ended ? t.policyGap : level === 'carrier' ? t.policyNoneCarrier : t.policyNone}</p>}
      {unsaved.length + states.length > 0 && (
        <ul class="cards">
          {unsaved.map((draft) => (
            <li key={draft.policy.id} class="jmd-card jmd-stack">
              <h3>{draft.policy.title || t.policyNew}</h3>
              <VersionFacts place={place} policy={draft.policy} />
              <div class="actions">
                <ButtonLink kind="secondary" href={`#/policies/${where.key}.edit.${draft.policy.id}`}>
                  {t.policyContinue}
                </ButtonLink>
                <Button kind="quiet" onClick={() => discard(draft)}>
                  {t.policyDiscard}
                </Button>
              </div>
            </li>
          ))}
          {ORDER.flatMap((wanted) => states.filter(({ state }) => state === wanted)).map((stored) => (
            <Version key={stored.policy.id} place={place} stored={stored} onUndo={onUndo} />
          ))}
        </ul>
      )}
      {own && place.mayWrite && <NewVersion place={place} />}
    </section>
  );
}

function Version({
  place,
  stored: { policy },
  onUndo,
}: {
  place: Place;
  stored: StoredPolicy;
  onUndo: (undo: Undo) => void;
}) {
  const { t } = useTexts();
  const { account } = useSession();
  const { where } = place;
  const own = place.mayWrite && isOwn(where, policy);
  const open = own && isRemovable(policy, place.today);
  const remove = async () => {
    const { id: policyId, level, ownerId } = policy;
    await account.jmd.policy.removePolicy({ policyId, level, ownerId });
    dropDraft(where.key, policyId);
    await place.reload();
    onUndo({
      text: t.policyRemoved({ title: policy.title }),
      back: async () => {
        await account.jmd.policy.putPolicy({ policy, revision: 0 });
        await place.reload();
      },
    });
  };
  return (
    <li class="jmd-card jmd-stack">
      <h3>
        <bdi>{policy.title}</bdi>
      </h3>
      <VersionFacts place={place} policy={policy} />
      {open && readDraft(where.key, policy.id) && <p>{t.policyKept}</p>}
      <div class="actions">
        <ButtonLink kind="secondary" href={`#/policies/${where.key}.${open ? 'edit' : 'view'}.${policy.id}`}>
          {open ? t.policyEdit : t.policyView}
        </ButtonLink>
        {own && <CopyButton place={place} policy={policy} />}
        {open && <Act label={t.remove} kind="quiet" onAct={remove} />}
      </div>
    </li>
  );
}
