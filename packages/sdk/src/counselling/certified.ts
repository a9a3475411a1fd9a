import { fromBase64Url, toBase64Url } from '@jmd-digital/crypto';
import type { Trust } from '@jmd-digital/schemas';

/** Whether a carrier vouches, by an unbroken chain, for a key of an account or a team. */
export type Certified = (id: string, keyId: string) => boolean;

/** The code that reads certificates comes only where a carrier certifies. */
const certificates = () => import('@jmd-digital/crypto/public');

/**
 * Judges the certificates at a site: from the carrier's key, as it was pinned, to who certifies there, to members, and
 * to the team by who certifies or by a member. Who certifies is vouched for by the carrier's own certificate.
 * @param at milliseconds since 1970
 */
export async function certifiedBy(
  trust: Trust,
  siteId: string,
  pinnedKey: string | undefined,
  at: number,
): Promise<Certified> {
  if (!pinnedKey || trust.certificates.length === 0) return () => false;
  const { judgeChain, readCertificate } = await certificates();
  const pins = [fromBase64Url(pinnedKey)];
  const all = [];
  for (const text of trust.certificates) {
    const encoded = fromBase64Url(text);
    const read = await readCertificate(encoded).catch(() => null);
    if (read) all.push({ read, encoded, issuer: toBase64Url(read.issuerKeyId), keyId: toBase64Url(read.subjectKeyId) });
  }
  type Link = (typeof all)[number];
  const holds = async (...chain: Link[]) =>
    (await judgeChain(
      chain.map(({ encoded }) => encoded),
      pins,
      at,
    )) === null;
  const good = new Set<string>();
  const certifiers: Link[] = [];
  for (const link of all) {
    if (link.read.kind !== 'site' || link.read.subjectId !== siteId || !(await holds(link))) continue;
    certifiers.push(link);
    good.add(`/${link.keyId}`);
  }
  const members: [Link, Link][] = [];
  for (const link of all.filter(({ read }) => read.kind === 'member')) {
    for (const above of certifiers.filter(({ keyId }) => keyId === link.issuer)) {
      if (!(await holds(above, link))) continue;
      members.push([above, link]);
      good.add(`${link.read.subjectId}/${link.keyId}`);
    }
  }
  for (const link of all.filter(({ read }) => read.kind === 'team' && read.subjectId === siteId)) {
    const ways = [...certifiers.map((each) => [each]), ...members].filter((way) => way.at(-1)?.keyId === link.issuer);
    for (const way of ways) if (await holds(...way, link)) good.add(`${siteId}/${link.keyId}`);
  }
  return (id, keyId) => good.has(`${id}/${keyId}`) || good.has(`/${keyId}`);
}
