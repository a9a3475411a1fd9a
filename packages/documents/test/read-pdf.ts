import type { PDFPageProxy } from 'pdfjs-dist';
import { vi } from 'vitest';

/** What a reader of a PDF finds. */
export interface ReadPdf {
  /** Text of each page, in the order in which it is read. */
  pages: readonly string[];
  /** The structure that a screen reader goes by: roles that hold text, and their text, in reading order. */
  structure: readonly { role: string; text: string }[];
  title: unknown;
  language: unknown;
  tagged: boolean;
  attachments: Readonly<Record<string, string>>;
  /** Addresses that can be followed. */
  links: readonly string[];
}

interface TreeNode {
  role?: string;
  type?: string;
  id?: string;
  children?: TreeNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument, VerbosityLevel } = await reader();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: string[] = [];
  const links: string[] = [];
  const structure: { role: string; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = await markedTexts(page);
    pages.push([...texts.values()].join('\n'));
    structure.push(...rolesIn((await page.getStructTree()) as TreeNode, texts));
    const annotations: { url?: string }[] = await page.getAnnotations();
    links.push(...annotations.flatMap(({ url }) => url ?? []));
  }
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const attachments: Record<string, string> = {};
  for (const name of (await document.getAttachments())?.keys() ?? []) {
    const content = (await document.getAttachmentContent(name)) as Uint8Array | null;
    attachments[name] = new TextDecoder().decode(content ?? new Uint8Array());
  }
  // A map, whatever its type says.
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const tagged = marks?.get('Marked') === true;
  await task.destroy();
  return { pages, structure, title: info.Title, language: info.Language, tagged, attachments, links };
}

async function reader() {
  // It says on loading that it could not draw here. Nobody asks it to.
  const quiet = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  quiet.mockRestore();
  return pdfjs;
}

/** Text by the id that the structure names it with. What is only decoration has none. */
async function markedTexts(page: PDFPageProxy): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return new Map([...texts].map(([key, text]) => [key, text.replaceAll(/ +/g, ' ').trim()]));
}

function rolesIn(node: TreeNode, texts: ReadonlyMap<string, string>): { role: string; text: string }[] {
  const children = node.children ?? [];
  const own = children.flatMap(({ type, id }) => (type === 'content' ? (texts.get(id ?? '') ?? []) : []));
  const below = children.flatMap((child) => rolesIn(child, texts));
  return node.role && own.length > 0 ? [{ role: node.role, text: own.join(' ') }, ...below] : below;
}
