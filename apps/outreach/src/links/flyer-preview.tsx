import type { MakeFlyerOutput } from '@jmd-digital/schemas';
import { Notice } from '@jmd-digital/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TypedFlyer } from './flyer.ts';
import { useLinkWords } from './words.ts';

export interface MadeFlyer extends MakeFlyerOutput {
  /** What it was made of. */
  of: TypedFlyer;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** A sheet that was made: to look at, to save, to print. */
export function FlyerPreview({ made, changed }: { made: MadeFlyer; changed: boolean }) {
  const words = useLinkWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytesOf(made.pdf)], { type: 'application/pdf' }));
    setUrl(address);
    heading.current?.focus();
    return () => URL.revokeObjectURL(address);
  }, [made]);
  return (
    <section class="jmd-stack" aria-labelledby="flyer-made">
      <h2 id="flyer-made" ref={heading} tabIndex={-1}>
        {words.flyerMade}
      </h2>
      {changed && <Notice tone="info">{words.flyerChanged}</Notice>}
      {made.fits === 'tight' && <Notice tone="warning">{words.flyerTight}</Notice>}
      {url && (
        <>
          <div class="actions">
            <a class="jmd-button jmd-button-primary" href={url} download={made.fileName}>
              {words.flyerDownload}
            </a>
            <a class="jmd-button jmd-button-secondary" href={url} target="_blank" rel="noopener">
              {words.flyerOpen}
            </a>
          </div>
          <p class="jmd-small">{words.flyerPrintHint}</p>
          {navigator.pdfViewerEnabled ? (
            <object class="flyer-preview" data={url} type="application/pdf" aria-label={words.flyerPreview} />
          ) : (
            <p>{words.flyerNoPreview}</p>
          )}
        </>
      )}
    </section>
  );
}
