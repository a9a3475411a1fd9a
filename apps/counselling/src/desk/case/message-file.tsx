import type { Attachment } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FILE_KINDS, fileKind, isImage } from '../../files/file-kind.ts';
import { fileSize } from '../../files/file-size.ts';
import { saveFile } from '../../files/save-file.ts';
import { useSession } from '../../session.tsx';
import { useTexts } from '../texts.tsx';
import { useCase } from './case-context.tsx';

/** How long a file that was opened elsewhere stays in memory, milliseconds. */
const KEEP_MS = 60_000;

/**
 * A file that came with a message. It is opened on this device, and shown only as what its first bytes say that it is:
 * pictures here, a PDF in the viewer of the browser, everything else is only kept, with a warning.
 */
export function MessageFile({ file }: { file: Attachment }) {
  const { t, locale } = useTexts();
  const { cases } = useSession();
  const { room } = useCase();
  const [picture, setPicture] = useState<string | null>(null);
  const shows = isImage(file.mime) || file.mime === FILE_KINDS.pdf;
  const name = file.name || t.fileNameless;
  const fetched = async () => {
    const content = await cases.openFile(room.summary.id, file);
    const kind = fileKind(content, file.name);
    return { content, mime: kind ? FILE_KINDS[kind] : 'application/octet-stream' };
  };
  const look = async () => {
    const { content, mime } = await fetched();
    if (isImage(mime)) return setPicture(URL.createObjectURL(new Blob([content], { type: mime })));
    if (mime !== FILE_KINDS.pdf) return saveFile(content, mime, name);
    const url = URL.createObjectURL(new Blob([content], { type: mime }));
    open(url, '_blank', 'noopener');
    setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
  };
  const save = async () => {
    const { content, mime } = await fetched();
    saveFile(content, mime, name);
  };
  return (
    <div class="file">
      <p>
        <bdi class="file-name">{name}</bdi> <span class="jmd-quiet">{fileSize(file.size, locale)}</span>
      </p>
      {!shows && <p class="jmd-small">{t.fileWarning}</p>}
      <div class="actions">
        {shows && <Act kind="quiet" label={t.fileOpen} onAct={look} />}
        <Act kind="quiet" label={t.fileSave} onAct={save} />
      </div>
      {picture && (
        <Picture
          url={picture}
          name={name}
          onClose={() => {
            URL.revokeObjectURL(picture);
            setPicture(null);
          }}
        />
      )}
    </div>
  );
}

function Picture({ url, name, onClose }: { url: string; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="picture" aria-label={name} onClose={onClose}>
      <img src={url} alt={name} />
      <div>
        <Button kind="secondary" onClick={() => dialog.current?.close()}>
          {t.close}
        </Button>
      </div>
    </dialog>
  );
}
