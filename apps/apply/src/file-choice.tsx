import { useRef } from 'preact/hooks';

/** A button that lets a file be chosen; the same file can be chosen twice in a row. */
export function FileChoice({
  label,
  name,
  accept,
  kind,
  ready = () => true,
  onFile,
}: {
  /** Words of the button, and what the file is for those who do not see it. */
  label: string;
  name: string;
  accept: string;
  kind: 'secondary' | 'quiet';
  /** Asked before the choice opens. */
  ready?(): boolean;
  onFile(file: File): void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button class={`jmd-button jmd-button-${kind}`} type="button" onClick={() => ready() && input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        class="jmd-hidden"
        type="file"
        tabIndex={-1}
        aria-label={name}
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
