/** Arrow keys go from card to card: up and down within a column, to the sides into the next one that has cards. */
export function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const from = (event.target as Element).closest('.board-card a');
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
  const columns = [...event.currentTarget.querySelectorAll('.column')]
    .map((column) => [...column.querySelectorAll<HTMLAnchorElement>('.board-card h3 a')])
    .filter((links) => links.length > 0);
  const x = columns.findIndex((links) => links.some((link) => link === from));
  const links = columns[x] ?? [];
  const y = links.findIndex((link) => link.contains(from));
  const beside = (next: readonly HTMLAnchorElement[] | undefined) => next?.[Math.min(y, next.length - 1)];
  const to: Record<string, HTMLAnchorElement | undefined> = {
    ArrowUp: links[y - 1],
    ArrowDown: links[y + 1],
    ArrowLeft: beside(columns[x - 1]),
    ArrowRight: beside(columns[x + 1]),
    Home: links[0],
    End: links.at(-1),
  };
  if (!Object.hasOwn(to, event.key)) return;
  event.preventDefault();
  to[event.key]?.focus();
}
