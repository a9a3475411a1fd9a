import { Qr } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { svgFile, toPng } from './qr-files.ts';

/** A QR code with its files: one that printers scale, and one for programs that know pictures alone. */
export function QrDownload({
  address,
  fileName,
  label,
  svg,
  png,
  hint,
}: {
  address: string;
  /** Without its ending. */
  fileName: string;
  label: string;
  svg: string;
  png: string;
  hint: string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [files, setFiles] = useState<{ svg: string; png: string } | null>(null);
  useEffect(() => {
    const drawn = frame.current?.querySelector('svg');
    if (!drawn) return;
    let current = true;
    const source = svgFile(drawn);
    const made: string[] = [URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }))];
    void toPng(source).then((bytes) => {
      const url = URL.createObjectURL(bytes);
      made.push(url);
      if (current) setFiles({ svg: made[0] ?? '', png: url });
    });
    return () => {
      current = false;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [address]);
  return (
    <div class="jmd-stack">
      <div ref={frame}>
        <Qr text={address} label={label} />
      </div>
      {files && (
        <div class="actions">
          <a class="jmd-button jmd-button-secondary" href={files.svg} download={`${fileName}.svg`}>
            {svg}
          </a>
          <a class="jmd-button jmd-button-secondary" href={files.png} download={`${fileName}.png`}>
            {png}
          </a>
        </div>
      )}
      <p class="jmd-small">{hint}</p>
    </div>
  );
}
