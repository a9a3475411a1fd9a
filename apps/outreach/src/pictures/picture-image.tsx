import type { Picture } from '@jmd-digital/schemas';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAccount } from '../session.tsx';

/** What was fetched once in this window; a picture under its id never changes. */
const fetched = new Map<string, Promise<string>>();

/** Where a picture of a site lies for whoever is signed in there. */
export const picturePath = (siteId: string, pictureId: string): string => `/api/picture/${siteId}/${pictureId}`;

/**
 * The address of a picture for `src`. Requests are signed, which the browser's own for pictures are not, so it is
 * fetched and lies in memory.
 */
export function usePictureUrl({ siteId, id, type }: Pick<Picture, 'siteId' | 'id' | 'type'>, wanted = true) {
  const { sendBytes } = useAccount();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const known =
      fetched.get(id) ??
      sendBytes({ method: 'GET', path: picturePath(siteId, id) }).then((bytes) =>
        URL.createObjectURL(new Blob([bytes], { type })),
      );
    fetched.set(id, known);
    known.then(
      (found) => current && setUrl(found),
      // Not kept: the next time may go well.
      () => fetched.delete(id),
    );
    return () => {
      current = false;
    };
  }, [id, wanted]);
  return url;
}

/** A picture of the site, fetched once it comes into sight. */
export function PictureImage({ picture, alt }: { picture: Picture; alt: string }) {
  const frame = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
  const url = usePictureUrl(picture, seen);
  useEffect(() => {
    if (!frame.current) return;
    const watch = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && setSeen(true), {
      rootMargin: '200px',
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  return (
    <span ref={frame} class="picture-frame">
      {url && <img src={url} alt={alt} width={picture.width} height={picture.height} />}
    </span>
  );
}
