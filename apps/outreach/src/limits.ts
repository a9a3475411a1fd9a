import { outreachLimits } from '@jmd-digital/content/outreach';
import { limitsOn, type PostLimits, type TextLimits } from '@jmd-digital/domain/outreach';
import type { OutreachChannel } from '@jmd-digital/schemas';
import type { Texts } from './texts.tsx';

const ROWS = new Map(outreachLimits.map((row) => [row.platform, row]));

export interface KnownLimits extends PostLimits {
  /** The day on which it was looked up; null where the channel's own server said it. */
  checkedOn: string | null;
}

/** What a channel allows: what its own server said, before our dated list. Null where nobody knows. */
export function limitsOf({ platform, limits }: Pick<OutreachChannel, 'platform' | 'limits'>): KnownLimits | null {
  const row = ROWS.get(platform);
  const known = limitsOn({ limits }, row);
  return known ? { ...known, checkedOn: limits ? null : (row?.checkedOn ?? null) } : null;
}

/** `500 Zeichen, jeder Link zählt 23`, one entry for each way of counting. */
export function limitWords({ t, f }: Texts, { graphemes, bytes, weighted, utf16 }: TextLimits): string[] {
  return [
    ...(graphemes === undefined ? [] : [t.limitGraphemes({ count: f.number(graphemes) })]),
    ...(weighted ? [t.limitWeighted({ count: f.number(weighted.max), link: f.number(weighted.perLink) })] : []),
    ...(utf16 === undefined ? [] : [t.limitUtf16({ count: f.number(utf16) })]),
    ...(bytes === undefined ? [] : [t.limitBytes({ count: f.number(bytes) })]),
  ];
}
