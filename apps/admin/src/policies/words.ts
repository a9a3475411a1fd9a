import type { PolicyMessages } from '@jmd-digital/i18n/policy';
import type { PolicyRequest, PolicyRule } from '@jmd-digital/schemas';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export const WordsContext = createContext<PolicyMessages | null>(null);

/** Words for all values of policies. */
export function useWords(): PolicyMessages {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Words of policies are there inside of their place only');
  return words;
}

/** What a rule speaks of, in words; `*` is everything. */
const platformsOf = (w: PolicyMessages, { platforms }: Pick<PolicyRule, 'platforms'>) =>
  platforms === '*' ? w['every.platform'] : platforms.map((each) => w[`platform.${each}`]).join(', ');
const actionsOf = (w: PolicyMessages, { actions }: Pick<PolicyRule, 'actions'>) =>
  actions === '*' ? w['every.action'] : actions.map((each) => w[`action.${each}`]).join(', ');
const purposesOf = (w: PolicyMessages, { purposes }: PolicyRule) =>
  purposes === '*' ? null : purposes.map((each) => w[`purpose.${each}`]).join(', ');
const audiencesOf = (w: PolicyMessages, { audiences }: PolicyRule) =>
  audiences === '*' ? null : audiences.map((each) => w[`audience.${each}`]).join(', ');
const devicesOf = (w: PolicyMessages, { devices }: PolicyRule) =>
  devices === '*' ? null : devices.map((each) => w[`device.${each}`]).join(', ');

/** One line: `Erlaubt · Instagram, YouTube · Beitrag, Story`. What holds for everything is said of platforms and actions alone. */
export const ruleLine = (w: PolicyMessages, rule: PolicyRule): string =>
  [
    ...[w[`effect.${rule.effect}`], platformsOf(w, rule), actionsOf(w, rule)],
    ...[purposesOf(w, rule), audiencesOf(w, rule), devicesOf(w, rule)],
  ]
    .filter(Boolean)
    .join(' · ');

export const requestLine = (w: PolicyMessages, { platform, action, purpose, audience, device }: PolicyRequest) =>
  [
    ...[w[`platform.${platform}`], w[`action.${action}`], w[`purpose.${purpose}`]],
    ...[w[`audience.${audience}`], w[`device.${device}`]],
  ].join(' · ');
