import type { Way } from '@jmd-digital/domain/policy';
import { useTexts } from '../texts.tsx';

/** The nearest way that is allowed, in words: `Beitrag auf: Newsletter`. */
export function useWayText(): (way: Way | null) => string | undefined {
  const { w } = useTexts();
  return (way) => way?.request && `${w[`platform.${way.request.platform}`]}, ${w[`action.${way.request.action}`]}`;
}
