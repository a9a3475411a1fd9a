import { ButtonLink } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';
import type { Where } from './where.ts';

/** The ways to trying out and to comparing, of what is saved or with a draft. */
export function WaysOn({ where, draftId }: { where: Where; draftId?: string }) {
  const { t } = useTexts();
  const to = (view: string) => `#/policies/${[where.key, view, ...(draftId ? [draftId] : [])].join('.')}`;
  return (
    <div class="actions">
      <ButtonLink kind="secondary" href={to('try')}>
        {t.policyTry}
      </ButtonLink>
      <ButtonLink kind="secondary" href={to('compare')}>
        {t.policyCompare}
      </ButtonLink>
    </div>
  );
}
