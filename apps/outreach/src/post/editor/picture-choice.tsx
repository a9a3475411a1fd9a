import { MAX_PICTURE_FILE } from '@jmd-digital/schemas/values';
import { Button } from '@jmd-digital/ui';
import { List, useGuardedWork, usePages } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAccount } from '../../session.tsx';
import { SitePicture } from '../../site-picture.tsx';
import type { SiteScope } from '../../sites.ts';
import { useTexts } from '../../texts.tsx';
import { picturePath } from '../../tools/picture-path.ts';
import { usePostWords } from '../post-words.ts';

interface Props {
  site: SiteScope;
  taken: readonly string[];
  onChosen: (pictureId: string) => void;
  onCancel: () => void;
}

/** One of the site's pictures, or a new one from this device. */
export function PictureChoice({ site, taken, onChosen, onCancel }: Props) {
  const { t, f } = useTexts();
  const p = usePostWords();
  const { jmd, sendBytes } = useAccount();
  const { busy, failed, run } = useGuardedWork();
  const [tooLarge, setTooLarge] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const pages = usePages(
    (cursor) => jmd.outreach.listPictures({ siteId: site.id, limit: 24, ...(cursor ? { cursor } : {}) }),
    [],
  );
  const upload = (file: File) => {
    setTooLarge(file.size > MAX_PICTURE_FILE);
    if (file.size > MAX_PICTURE_FILE) return;
    void run(async () => {
      const id = crypto.randomUUID();
      const body = new Uint8Array(await file.arrayBuffer());
      await sendBytes({ method: 'POST', path: picturePath(site.id, id), body });
      onChosen(id);
    });
  };
  return (
    <div class="jmd-card jmd-stack">
      <h2 ref={heading} tabIndex={-1}>
        {p.pictureAdd}
      </h2>
      <label class="upload">
        <span class="jmd-label">{p.upload}</span>
        <span class="jmd-hint">{p.uploadHint}</span>
        <input
          class="jmd-input"
          type="file"
          accept="image/*"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) upload(file);
          }}
        />
      </label>
      <p role="status">{busy ? p.uploading : ''}</p>
      <div role="alert">{(failed ?? tooLarge) && <p class="jmd-error">{tooLarge ? p.uploadTooLarge : failed}</p>}</div>
      <List pages={pages} empty={p.picturesNone}>
        {(items) => (
          <ul class="picture-grid">
            {items
              .filter(({ id }) => !taken.includes(id))
              .map(({ id, createdAt, width, height }) => (
                <li key={id}>
                  <button class="picture-pick" type="button" onClick={() => onChosen(id)}>
                    <SitePicture
                      siteId={site.id}
                      pictureId={id}
                      alt={p.pictureFrom({ day: f.date(createdAt), size: `${width} × ${height}` })}
                    />
                  </button>
                </li>
              ))}
          </ul>
        )}
      </List>
      <div>
        <Button kind="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
