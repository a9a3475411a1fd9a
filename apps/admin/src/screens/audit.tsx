import { AUDIT_VERBS, type AuditVerb } from '@jmd-digital/schemas/values';
import { SelectField } from '@jmd-digital/ui';
import { List, TableScroll, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useScope } from '../scope-choice.tsx';
import { Screen } from '../screen.tsx';
import { inputOf, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';

/** Who did what and when, and never content. */
export function AuditScreen() {
  const { t, f } = useTexts();
  const { account } = useSession();
  const { scope, choice } = useScope('identity.listAudit');
  const [verb, setVerb] = useState<AuditVerb | ''>('');
  const pages = usePages(
    (cursor) =>
      account.jmd.identity.listAudit({
        ...(scope ? inputOf(scope) : {}),
        ...(verb ? { verb } : {}),
        ...(cursor ? { cursor } : {}),
      }),
    [scope?.key, verb],
  );
  return (
    <Screen title={t.audit}>
      <p>{t.auditText}</p>
      {choice}
      <SelectField
        label={t.auditKind}
        value={verb}
        onChange={(value) => setVerb(AUDIT_VERBS.find((each) => each === value) ?? '')}
        options={[
          { value: '', label: t.auditAll },
          ...AUDIT_VERBS.map((value) => ({ value, label: t[`audit.${value}`] })),
        ]}
      />
      <List pages={pages} empty={t.auditEmpty}>
        {(items) => (
          <TableScroll label={t.audit}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.when}</th>
                  <th scope="col">{t.who}</th>
                  <th scope="col">{t.what}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((each) => (
                  <tr key={each.seq}>
                    <td>{f.dateTime(each.at)}</td>
                    <td>
                      <bdi>{each.actorName ?? (each.actorId ? t.aClient : t.nobody)}</bdi>
                    </td>
                    <td>{t[`audit.${each.verb}`]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        )}
      </List>
    </Screen>
  );
}
