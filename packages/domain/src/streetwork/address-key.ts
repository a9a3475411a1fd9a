/** Hosts of one service, by the one that its addresses are compared by. */
const SAME_HOST: Readonly<Record<string, string>> = {
  'fb.com': 'facebook.com',
  'fb.me': 'facebook.com',
  'telegram.me': 't.me',
  'telegram.dog': 't.me',
  'discordapp.com': 'discord.com',
  'instagr.am': 'instagram.com',
  'redd.it': 'reddit.com',
};
/** Services that have a subdomain for each language or kind of device. */
const MANY_SUBDOMAINS = ['facebook.com', 'reddit.com', 'tiktok.com', 'youtube.com', 'instagram.com'];
/** Services whose places are in the path; what follows the question mark says who sent the link. */
const PATH_ALONE = [...MANY_SUBDOMAINS, 't.me', 'discord.gg', 'discord.com', 'whatsapp.com', 'chat.whatsapp.com'];

const TRACKER =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|twclid|igsh|igshid|mc_[ce]id|mibextid|ref|ref_src|refsrc|si|sid|s|share_id|phpsessid|jsessionid|hl|locale|lang)$/i;

/**
 * The address of a group, channel or server without what differs between two ways of writing it, so that two sites find that
 * they work at the same place: scheme, `www.` and `m.`, case, slashes at the end, what trackers add, names of hosts in
 * letters or in Punycode, short hosts. Null for what is no address on the web. Case is let go everywhere: two places that
 * differ in nothing else are rarer than one that is written in two ways.
 */
export function addressKey(address: string): string | null {
  const url = parse(address.trim());
  if (!url) return null;
  const named = hostOf(url.hostname);
  const path = pathOf(url.pathname);
  const [host, rest] = placeIn(named, path);
  const query = queryOf(url, PATH_ALONE.includes(host));
  const inApp = /^#[!/]/.test(url.hash) ? spelled(url.hash).replace(/\/+$/, '') : '';
  return `${host}${url.port ? `:${url.port}` : ''}${rest}${query}${inApp}`;
}

function parse(address: string): URL | null {
  try {
    const url = new URL(/^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `https://${address}`);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** `URL` has made Punycode and small letters of it already. */
function hostOf(hostname: string): string {
  const bare = hostname.replace(/\.+$/, '').replace(/^(?:(?:www\d?|m|mobile|touch)\.)+(?=[^.]+\.)/, '');
  const host = SAME_HOST[bare] ?? bare;
  return MANY_SUBDOMAINS.find((service) => host.endsWith(`.${service}`)) ?? host;
}

const pathOf = (path: string) =>
  spelled(path)
    .replaceAll(/\/{2,}/g, '/')
    .replace(/\/+$/, '');

/** The same places by another way: invitations to Discord, channels of Telegram as they look in a browser. */
function placeIn(host: string, path: string): [string, string] {
  if (host === 'discord.com' && path.startsWith('/invite/')) return ['discord.gg', path.slice('/invite'.length)];
  if (host === 't.me') return [host, path.replace(/^\/s\//, '/').replace(/^\/joinchat\//, '/+')];
  return [host, path];
}

function queryOf(url: URL, pathAlone: boolean): string {
  const kept = [...url.searchParams].filter(([name]) => (pathAlone ? /^id$/i.test(name) : !TRACKER.test(name)));
  const pairs = kept.map(([name, value]) => `${encodeURIComponent(small(name))}=${encodeURIComponent(small(value))}`);
  return pairs.length > 0 ? `?${pairs.toSorted().join('&')}` : '';
}

const small = (text: string) => text.normalize('NFC').toLowerCase();

/** Letters as they are read, whether they came escaped or not. */
function spelled(path: string): string {
  try {
    return small(decodeURIComponent(path));
  } catch {
    return small(path);
  }
}
