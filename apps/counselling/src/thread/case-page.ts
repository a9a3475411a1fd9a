import type { Texts } from '../texts.tsx';

export interface ExportedMessage {
  text: string;
  name: string | null;
  mine: boolean;
  receivedAt: string;
  edited: boolean;
  retracted: boolean;
  /** Paths inside of the archive. */
  files: string[];
}

interface Exported {
  caseNumber: string;
  siteName: string;
  messages: readonly ExportedMessage[];
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A case as one page that needs nothing else: to be read on any device, and printed. */
export function casePage({ caseNumber, siteName, messages }: Exported, { t, f }: Pick<Texts, 't' | 'f'>): string {
  const { lang, dir } = document.documentElement;
  const items = messages.map(({ text, name, mine, receivedAt, edited, retracted, files }) => {
    const from = `${escaped(mine ? t.you : (name ?? t.counsellor))} · ${escaped(f.dateTime(receivedAt))}`;
    const links = files.map((path) => {
      const href = path.split('/').map(encodeURIComponent).join('/');
      return `<p><a href="${escaped(href)}"><bdi>${escaped(path.slice('files/01-'.length))}</bdi></a></p>`;
    });
    const said = retracted ? t.retracted : text;
    const mark = edited && !retracted ? ` · ${escaped(t.edited)}` : '';
    return `<article><h2>${from}${mark}</h2><p dir="auto">${escaped(said)}</p>${links.join('')}</article>`;
  });
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(caseNumber)}</title>
<style>
body { font: 17px/1.5 system-ui, sans-serif; max-width: 38em; margin: 2em auto; padding: 0 1em; }
article { border-top: 1px solid #ccc; padding: 0.5em 0; break-inside: avoid; }
h2 { font-size: 1em; margin: 0; }
p { white-space: pre-wrap; margin: 0.25em 0; overflow-wrap: anywhere; }
</style>
<h1>${escaped(t.caseNumber({ number: caseNumber }))}</h1>
<p>${escaped(siteName)}</p>
${items.join('\n')}
</html>
`;
}
