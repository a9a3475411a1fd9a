import type { Policy, PolicyRule } from '@jmd-digital/schemas';
import { LAW_REGIMES } from '@jmd-digital/schemas/values';
import type { Draft } from './drafts.ts';
import { type Jmd, ownerAt, type Where } from './where.ts';

type Content = Pick<Policy, 'title' | 'lawRegime' | 'example' | 'rules'>;

/** What a version can begin with, beside a copy of another one. */
export const presetsFor = ({ level }: Where) =>
  level === 'carrier' ? LAW_REGIMES : level === 'programme' ? (['programme'] as const) : (['open'] as const);
export type Preset = ReturnType<typeof presetsFor>[number];

/** A site begins with all that its carrier allows, for what no rule allows is forbidden. */
const OPEN: PolicyRule = {
  ...{ id: 'all-ways', effect: 'allow', platforms: '*', actions: '*', purposes: '*', audiences: '*', devices: '*' },
  ...{ conditions: [], source: null },
  reason: {
    de: 'Der Standort lässt offen, was Träger und Programm erlauben.',
    en: 'The site leaves open what carrier and programme allow.',
  },
};

export async function presetContent(jmd: Jmd, preset: Preset, { name, lawRegime }: Where): Promise<Content | null> {
  if (preset === 'open') return { title: name, lawRegime, example: false, rules: [OPEN] };
  const { items } = await jmd.policy.listExamples({});
  const wanted = items.find((each) => each.lawRegime === (preset === 'programme' ? null : preset));
  return wanted ? { ...wanted, example: true } : null;
}

/** A new version of the place's own policy, from the first day of the next month on. */
export function newDraft(where: Where, versions: readonly Policy[], content: Content, today: string): Draft {
  const { title, lawRegime, example, rules } = content;
  const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
  const policy = {
    ...{ id: crypto.randomUUID() as string, ...ownerAt(where), version, title, lawRegime, example, rules },
    ...{ validFrom: firstOfNextMonth(today), validTo: null },
  };
  return { policy, revision: 0 };
}

function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-01`;
}
