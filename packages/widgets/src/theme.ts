/**
 * `auto` follows the system; without a wish the widget is dark only on pages that say they can be dark, for a dark card
 * on a white page helps nobody.
 */
export function themeOf(element: HTMLElement): 'light' | 'dark' | 'auto' {
  const wish = element.getAttribute('theme');
  if (wish === 'light' || wish === 'dark' || wish === 'auto') return wish;
  return getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'auto' : 'light';
}
