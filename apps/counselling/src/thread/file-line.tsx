import type { Attachment } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { FILE_KINDS, isImage } from '../files/file-kind.ts';
import { fileSize } from '../files/file-size.ts';
import { saveFile } from '../files/save-file.ts';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

const OFFICE: readonly string[] = [FILE_KINDS.docx, FILE_KINDS.xlsx];

/** A file that came with a message. It is fetched and opened only when somebody wants it: one bar of signal is precious. */
export function FileLine({ caseId, file }: { caseId: string; file: Attachment }) {
  const { t, locale } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => () => void (picture && URL.revokeObjectURL(picture)), [picture]);
  const image = isImage(file.mime);
  const name = file.name || t.fileOwnName;
  const open = () =>
    void run(async () => {
      const content = await cases.openFile(caseId, file);
      if (image) setPicture(URL.createObjectURL(new Blob([content], { type: file.mime })));
      else saveFile(content, file.mime, name);
    });
  return (
    <div class="file">
      {picture ? (
        <a href={picture} download={name}>
          <img src={picture} alt={name} />
        </a>
      ) : (
        <p>
          <bdi>{name}</bdi> · <bdi>{fileSize(file.size, locale)}</bdi>
        </p>
      )}
      {OFFICE.includes(file.mime) && <p class="jmd-quiet">{t.fileOffice}</p>}
      {!picture && (
        <Button kind="secondary" busy={busy} onClick={open}>
          {image ? t.fileOpen : t.fileSave}
        </Button>
      )}
      {failed && <p role="alert">{failed}</p>}
    </div>
  );
}
