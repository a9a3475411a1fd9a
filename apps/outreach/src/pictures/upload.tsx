import { Button, Icon } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import type { Upload, useUploads } from './use-uploads.ts';
import { usePictureWords } from './words.ts';

const TYPES = 'image/jpeg,image/png,image/webp,image/avif,image/tiff';

/** A place to drop pictures on, to choose them, or to take one; and what becomes of each. */
export function UploadBox({ uploads, add, again, stop, dismiss }: ReturnType<typeof useUploads>) {
  const words = usePictureWords();
  const [over, setOver] = useState(false);
  const done = uploads.filter(({ state }) => state === 'done').length;
  const take = (files: FileList | null | undefined) => files && files.length > 0 && add([...files]);
  return (
    <section
      class={over ? 'upload upload-over' : 'upload'}
      aria-labelledby="upload-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="upload-title">{words.uploadTitle}</h2>
      <p>{words.uploadDrop}</p>
      <div class="actions">
        <FileButton label={words.uploadChoose} primary multiple onFiles={take} />
        <FileButton label={words.uploadCamera} capture onFiles={take} />
      </div>
      <p class="jmd-small">{words.uploadStripped}</p>
      <p class="jmd-small">{words.uploadConsent}</p>
      {uploads.length > 0 && (
        <ul class="rows">
          {uploads.map((upload) => (
            <li key={upload.id} class="upload-row">
              <UploadText upload={upload} />
              {(upload.state === 'waiting' || upload.state === 'sending') && (
                <Button kind="quiet" onClick={() => stop(upload)}>
                  {words.uploadStop}
                </Button>
              )}
              {(upload.state === 'failed' || upload.state === 'stopped') && (
                <span class="actions">
                  <Button kind="quiet" onClick={() => again(upload)}>
                    {words.uploadAgain}
                  </Button>
                  <Button kind="quiet" onClick={() => dismiss(upload)}>
                    {words.uploadDismiss}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="status" class={uploads.length > 1 ? undefined : 'jmd-hidden'}>
        {uploads.length > 0 && words.uploadCount({ done: String(done), count: String(uploads.length) })}
      </p>
    </section>
  );
}

function UploadText({ upload: { file, state, text } }: { upload: Upload }) {
  const words = usePictureWords();
  const { name } = file;
  if (state === 'failed' || state === 'stopped')
    return (
      <span role="alert" class="jmd-error">
        <Icon name="warning" /> <span>{text}</span>
      </span>
    );
  if (state === 'done')
    return (
      <span class="upload-done">
        <Icon name="check" /> {words.uploadDone({ name })}
      </span>
    );
  const said = state === 'sending' ? words.uploadSending({ name }) : words.uploadWaiting({ name });
  return (
    <span class="upload-going">
      <span>{said}</span>
      {state === 'sending' && <progress aria-label={said} />}
    </span>
  );
}

/** A button for files: the browser's own field, drawn like our buttons. */
function FileButton({
  label,
  primary = false,
  multiple = false,
  capture = false,
  onFiles,
}: {
  label: string;
  primary?: boolean;
  multiple?: boolean;
  /** Opens the camera, where there is one. */
  capture?: boolean;
  onFiles: (files: FileList | null) => void;
}) {
  return (
    <label
      class={`jmd-button file-button ${primary ? 'jmd-button-primary' : 'jmd-button-secondary'}${capture ? ' file-camera' : ''}`}
    >
      <input
        type="file"
        accept={TYPES}
        multiple={multiple}
        capture={capture ? 'environment' : undefined}
        onChange={(event) => {
          onFiles(event.currentTarget.files);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {label}
    </label>
  );
}
