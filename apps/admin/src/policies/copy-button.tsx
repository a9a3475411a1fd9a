import type { Policy } from '@jmd-digital/schemas';
import { Button } from '@jmd-digital/ui';
import { goTo } from '@jmd-digital/ui/app';
import { useTexts } from '../texts.tsx';
import { keepDraft } from './drafts.ts';
import { newDraft } from './start.ts';
import { isOwn, type Place } from './where.ts';

/** Begins a new version of the own policy with the content of another one. */
export function CopyButton({ place, policy }: { place: Place; policy: Policy }) {
  const { t } = useTexts();
  const { where, policies, today } = place;
  const own = policies.map((each) => each.policy).filter((each) => isOwn(where, each));
  const copy = () => {
    const draft = newDraft(where, own, policy, today);
    keepDraft(where.key, draft);
    goTo(`policies/${where.key}.edit.${draft.policy.id}`, 'push');
  };
  return (
    <Button kind="secondary" onClick={copy}>
      {t.policyNewFrom}
    </Button>
  );
}
