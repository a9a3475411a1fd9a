import type { ImportDirectoryOutput } from '@jmd-digital/schemas';
import { CheckBox, Notice } from '@jmd-digital/ui';
import { Act, Form, TableScroll, useGuardedWork } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';

/** Takes sites out of a file: first what would come of it, then, if wanted, for real. */
export function ImportScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const [file, setFile] = useState<File | null>(null);
  const [replace, setReplace] = useState(false);
  const [result, setResult] = useState<ImportDirectoryOutput | null>(null);
  const send = async (apply: boolean) => {
    if (!file) return;
    const text = await file.text();
    const format = /\.(?:csv|tsv)$/i.test(file.name) || !/^\s*[[{]/.test(text) ? 'csv' : 'json';
    setResult(
      await account.jmd.directory.importDirectory(
        { text, format, apply, replace },
        { timeoutMs: 120_000, deadlineMs: 120_000 },
      ),
    );
  };
  const errors = result?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <Screen title={t.import}>
      <p>{t.importText}</p>
      <Form failed={failed} busy={busy} submit={t.importTry} onSubmit={() => void run(() => send(false))}>
        <label class="jmd-field">
          <span class="jmd-label">{t.importFile}</span>
          <input
            class="jmd-input"
            type="file"
            accept=".csv,.tsv,.json"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0] ?? null);
              setResult(null);
            }}
          />
        </label>
        <CheckBox label={t.importReplace} hint={t.importReplaceHint} checked={replace} onChange={setReplace} />
      </Form>
      {result && (
        <section class="jmd-stack" aria-live="polite">
          <Notice tone={result.applied ? 'success' : errors > 0 ? 'error' : 'info'}>
            {result.applied ? t.importApplied : errors > 0 ? t.importErrors({ count: errors }) : t.importFine}
          </Notice>
          {result.replacesDemonstration && !result.applied && <Notice tone="warning">{t.importDemonstration}</Notice>}
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{t.countAdd}</th>
                <th scope="col">{t.countChange}</th>
                <th scope="col">{t.countKeep}</th>
                <th scope="col">{t.countRemove}</th>
              </tr>
            </thead>
            <tbody>
              {(['carriers', 'sites'] as const).map((kind) => (
                <tr key={kind}>
                  <th scope="row">{t[kind]}</th>
                  {(['add', 'change', 'keep', 'remove'] as const).map((each) => (
                    <td key={each}>{result[kind][each]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {result.problems.length > 0 && (
            <TableScroll label={t.problems}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t.line}</th>
                    <th scope="col">{t.field}</th>
                    <th scope="col">{t.problem}</th>
                  </tr>
                </thead>
                <tbody>
                  {result.problems.map((each) => (
                    <tr key={`${each.line}/${each.field}/${each.message}`}>
                      <td>{each.line}</td>
                      <td>
                        <code>{each.field}</code>
                      </td>
                      <td lang="en">{each.message}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )}
          {!result.applied && errors === 0 && <Act kind="primary" label={t.importApply} onAct={() => send(true)} />}
        </section>
      )}
    </Screen>
  );
}
