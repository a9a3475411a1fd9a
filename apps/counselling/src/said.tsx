import { textParts } from './text-parts.ts';

/**
 * What somebody wrote, as they wrote it, in the direction of its first letter; numbers and addresses keep theirs.
 * @param links whether addresses of pages can be followed: those that a counsellor sends can
 */
export function Said({ text, links }: { text: string; links: boolean }) {
  return (
    <p class="said" dir="auto">
      {textParts(text).map(({ kind, text: part }, index) => {
        if (kind === 'words') return part;
        const shown = (
          <bdi key={index} dir="ltr">
            {part}
          </bdi>
        );
        if (kind === 'number' || !links) return shown;
        return (
          <a key={index} href={part} target="_blank" rel="noopener noreferrer">
            {shown}
          </a>
        );
      })}
    </p>
  );
}
