import type { Picture } from '@jmd-digital/schemas';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SitePicture } from '../site-picture.tsx';

/** A picture of the site, fetched once it comes into sight: a gallery may have hundreds. */
export function PictureImage({ picture, alt }: { picture: Picture; alt: string }) {
  const frame = useRef<HTMLSpanElement>(null);
  const [seen, setSeen] = useState(false);
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
      {seen && <SitePicture siteId={picture.siteId} pictureId={picture.id} alt={alt} />}
    </span>
  );
}
