import type { Account } from '@jmd-digital/sdk/account';
import { useEffect, useState } from 'preact/hooks';
import { useAccount } from './session.tsx';
import { picturePath } from './tools/picture-path.ts';

/** Addresses of pictures on this device, by id: what lies under an id never changes. */
const opened = new Map<string, Promise<string>>();

export function openPicture({ sendBytes }: Account, siteId: string, pictureId: string): Promise<string> {
  const known = opened.get(pictureId);
  if (known) return known;
  const opening = sendBytes({ method: 'GET', path: picturePath(siteId, pictureId) }).then((bytes) =>
    URL.createObjectURL(new Blob([bytes], { type: typeOf(bytes) })),
  );
  opened.set(pictureId, opening);
  opening.catch(() => opened.delete(pictureId));
  return opening;
}

/** PNG says so in its second byte on; else it is the other one that is kept. */
const typeOf = (bytes: Uint8Array) => (bytes[1] === 0x50 ? 'image/png' : 'image/jpeg');

/** A picture of a site, fetched with the proof of this device, which an address in `src` could not carry. */
export function SitePicture({ siteId, pictureId, alt }: { siteId: string; pictureId: string; alt: string }) {
  const account = useAccount();
  const [url, setUrl] = useState('');
  useEffect(() => {
    let current = true;
    openPicture(account, siteId, pictureId).then(
      (found) => current && setUrl(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [siteId, pictureId]);
  // Its description stands there until it comes.
  return <img class={url ? 'site-picture' : 'site-picture picture-waits'} {...(url ? { src: url } : {})} alt={alt} />;
}
