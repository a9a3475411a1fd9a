/** Whether a text is the whole address of a web page. */
export function isWebLink(text: string): boolean {
  const url = URL.parse(text.trim());
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '';
}
