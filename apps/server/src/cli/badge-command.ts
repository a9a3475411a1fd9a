import { type BadgeProblem, judgeBadge } from '@jmd-digital/crypto/badge';
import { badge } from '@jmd-digital/schemas';
import { readTextFile } from './text-file.ts';
import { type Command, UsageError } from './usage.ts';
import { readWords } from './words.ts';

const USAGE = 'badge verify FILE [--issuer did:key:…]';

const WHY: Readonly<Record<BadgeProblem, string>> = {
  'no-badge': 'this is no badge of JMD apply',
  forged: 'something in it was changed, or somebody else signed it',
  'other-issuer': 'it is as it was issued, but not by whom you named',
};

/** Says whether badges are as they were issued, and by whom. Asks no server and no database; ends with 1 where one is not. */
export const badgeCommand: Command = {
  usage: USAGE,
  summary: 'say whether the badge in FILE, or the list of badges, is as it was issued',
  async run(args) {
    const { values, words } = readWords(args, USAGE, 2, { issuer: { type: 'string' } });
    if (words[0] !== 'verify') throw new UsageError(`It goes: jmd ${USAGE}`);
    const found = await readBadges(words[1] ?? '');
    let bad = 0;
    for (const [index, value] of found.entries()) {
      const lines = await report(value, values.issuer ?? null);
      if (!lines.good) bad += 1;
      const number = found.length > 1 ? `${index + 1}. ` : '';
      console.log(number + lines.text.join('\n   '));
    }
    if (bad === 0 && values.issuer === undefined)
      console.log(
        'Everybody can issue badges: compare the issuer with the one that the server names, or give --issuer.',
      );
    return bad === 0 ? 0 : 1;
  },
};

async function readBadges(path: string): Promise<unknown[]> {
  const { text } = await readTextFile(path);
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch {
    throw new UsageError(`${path} holds no JSON.`);
  }
}

async function report(value: unknown, issuer: string | null): Promise<{ good: boolean; text: string[] }> {
  const problem = await judgeBadge(value, issuer);
  const parsed = badge.safeParse(value);
  if (problem !== null || !parsed.success) return { good: false, text: [`Not good: ${WHY[problem ?? 'no-badge']}.`] };
  const { issuer: by, validFrom, credentialSubject: subject } = parsed.data;
  const { achievement } = subject;
  const text = [
    `Good: ${achievement.name}`,
    achievement.description,
    ...achievement.criteria.narrative.split('\n'),
    `issued ${validFrom} by ${by.id}, to ${subject.id}, for ${achievement.id}`,
  ];
  return { good: true, text: text.map(printable) };
}

/** Whoever signs badges of their own can write into them what makes a terminal do things. */
const printable = (text: string) => text.replace(/\p{C}/gu, '�');
