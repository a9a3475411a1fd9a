import { may } from '@jmd-digital/domain/identity';
import { SelectField } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { type Scope, scopesOf, targetOf, useMe, useSession } from './session.tsx';
import { useTexts } from './texts.tsx';

/** Places where an action is the own to do, with their names, and which one is chosen. */
export function useScope(action: string): { scope: Scope | null; choice: preact.JSX.Element | null } {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const scopes = scopesOf(me).filter(
    (scope) => may(me, action, { ...targetOf(scope), role: 'counsellor' }) || may(me, action, targetOf(scope)),
  );
  const [key, setKey] = useState(scopes[0]?.key ?? '');
  const names = useLoaded(async () => {
    const found = new Map<string, string>([['platform', t.platform]]);
    for (const { siteId } of scopes)
      if (siteId) found.set(siteId, (await account.jmd.identity.readTeamKey({ siteId })).siteName);
    if (scopes.some(({ carrierId }) => carrierId)) {
      for await (const { id, name } of account.jmd.directory.listCarriers({})) found.set(id, name);
    }
    return found;
  }, []);
  const scope = scopes.find((each) => each.key === key) ?? null;
  const label = (each: Scope) => names.value?.get(each.key) ?? t.loading;
  const choice =
    scopes.length > 1 ? (
      <SelectField
        label={t.where}
        value={key}
        onChange={setKey}
        options={scopes.map((each) => ({ value: each.key, label: label(each) }))}
      />
    ) : scopes[0] ? (
      <p class="jmd-quiet">{label(scopes[0])}</p>
    ) : null;
  return { scope, choice };
}
