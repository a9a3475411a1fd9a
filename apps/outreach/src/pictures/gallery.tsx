import type { Picture } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, Notice } from '@jmd-digital/ui';
import { List, usePages } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { SureDialog } from '../tools/sure-dialog.tsx';
import { PictureImage } from './picture-image.tsx';
import { UploadBox } from './upload.tsx';
import { useUploads } from './use-uploads.ts';
import { usePictureWords } from './words.ts';

/** All pictures of a site, and how new ones come. */
export function Gallery({ site }: { site: SiteScope }) {
  const words = usePictureWords();
  const { jmd } = useAccount();
  const me = useMe();
  const pages = usePages(
    (cursor) => jmd.outreach.listPictures({ siteId: site.id, ...(cursor ? { cursor } : {}) }),
    [site.id],
  );
  const uploads = useUploads(site.id, pages.reload);
  const [asked, setAsked] = useState<Picture | null>(null);
  const [said, setSaid] = useState<'removed' | 'conflict' | null>(null);
  const mayWrite = mayAt(me, site, 'outreach.removePicture');
  const remove = async (picture: Picture) => {
    setSaid(null);
    try {
      await jmd.outreach.removePicture({ siteId: site.id, pictureId: picture.id });
      setSaid('removed');
      pages.reload();
    } catch (error) {
      if (!isJmdError(error) || error.reason !== 'conflict') throw error;
      setSaid('conflict');
    }
    setAsked(null);
  };
  return (
    <>
      {mayWrite && <UploadBox {...uploads} />}
      <div role="status" class="said">
        {said === 'removed' && <Notice tone="success">{words.pictureRemoved}</Notice>}
        {said === 'conflict' && (
          <Notice
            tone="warning"
            action={
              <a class="jmd-button jmd-button-secondary" href="#/board">
                {words.picturesToPosts}
              </a>
            }
          >
            {words.pictureConflict}
          </Notice>
        )}
      </div>
      <List pages={pages} empty={words.picturesEmpty}>
        {(pictures) => (
          <ul class="gallery">
            {pictures.map((picture) => (
              <GalleryItem
                key={picture.id}
                picture={picture}
                onRemove={mayWrite ? () => setAsked(picture) : undefined}
              />
            ))}
          </ul>
        )}
      </List>
      {asked && (
        <SureDialog
          title={words.pictureRemove}
          yes={words.pictureRemoveDo}
          no={words.pictureRemoveKeep}
          onYes={() => remove(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{words.pictureRemoveAsk}</p>
        </SureDialog>
      )}
    </>
  );
}

function GalleryItem({ picture, onRemove }: { picture: Picture; onRemove: (() => void) | undefined }) {
  const { f } = useTexts();
  const words = usePictureWords();
  const { width, height, size, createdAt, posts } = picture;
  return (
    <li class="jmd-card gallery-item">
      <PictureImage picture={picture} alt={words.pictureFrom({ day: f.dateTime(createdAt) })} />
      <p>{f.date(createdAt)}</p>
      <p class="jmd-small">
        {words.uploadWhat({
          width: String(width),
          height: String(height),
          size: f.number(Math.max(1, Math.round(size / 1000))),
        })}
        <br />
        {words.picturePosts({ count: posts })}
      </p>
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          {words.pictureRemove}
        </Button>
      )}
    </li>
  );
}
