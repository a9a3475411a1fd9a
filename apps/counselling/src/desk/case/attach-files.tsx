import { MAX_ATTACHMENTS } from '@jmd-digital/schemas/values';
import type { NewFile } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { ACCEPT } from '../../files/file-kind.ts';
import { fileSize } from '../../files/file-size.ts';
import { useTexts, word } from '../texts.tsx';

export interface StagedFile {
  id: string;
  file: NewFile;
}

/** Files that go with the next message. Each is made ready on this device; what cannot be sent is said at once. */
export function AttachFiles({ files, onChange }: { files: StagedFile[]; onChange: (files: StagedFile[]) => void }) {
  const { t, locale } = useTexts();
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    const { prepareFile, FileRefused } = await import('../../files/prepare-file.ts');
    const taken = [...files];
    const refused: string[] = [];
    for (const each of chosen) {
      if (taken.length === MAX_ATTACHMENTS) {
        refused.push(t.fileCount({ max: MAX_ATTACHMENTS }));
        break;
      }
      try {
        taken.push({ id: crypto.randomUUID(), file: await prepareFile(each) });
      } catch (error) {
        const reason = error instanceof FileRefused ? error.reason : 'damaged';
        refused.push(`${each.name}: ${word(t, `file.${reason}`)}`);
      }
    }
    setBusy(false);
    setProblems(refused);
    onChange(taken);
  };
  return (
    <div class="attach">
      <label class="jmd-button jmd-button-secondary attach-button">
        <input
          type="file"
          multiple
          accept={ACCEPT}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            // The same file can be chosen once more.
            event.currentTarget.value = '';
            void add(chosen);
          }}
        />
        {busy ? t.filePreparing : t.fileAdd}
      </label>
      {files.length > 0 && (
        <ul class="rows">
          {files.map(({ id, file }) => (
            <li key={id}>
              <span>
                <bdi class="file-name">{file.name}</bdi>{' '}
                <span class="jmd-quiet">{fileSize(file.content.length, locale)}</span>
              </span>
              <Button kind="quiet" onClick={() => onChange(files.filter((each) => each.id !== id))}>
                {t.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} class="jmd-error">
            {problem}
          </p>
        ))}
      </div>
    </div>
  );
}
