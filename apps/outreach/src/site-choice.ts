/** Which site one works for stands in the address, `?site=…`, so that a link leads to the same post at the same site. */
export const chosenSite = (): string | null => new URL(location.href).searchParams.get('site');

export function rememberSite(siteId: string): void {
  const url = new URL(location.href);
  url.searchParams.set('site', siteId);
  history.replaceState(history.state, '', url);
}
