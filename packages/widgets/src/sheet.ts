/**
 * Adds styles to a shadow root. Constructed sheets pass a strict Content-Security-Policy, which blocks style elements
 * and attributes; browsers too old for them get an element.
 */
export function applyStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
