import type { OutreachKit } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import type { Account } from '@jmd-digital/sdk/account';
import { exampleKits } from './examples.ts';
import type { AnyKit } from './kit.ts';

export interface FoundKit {
  kit: AnyKit;
  /** As its site wrote it; null for an example. */
  stored: OutreachKit | null;
}

/** A kit of a site or an example; null where there is none. */
export async function loadKit(jmd: Account['jmd'], siteId: string, kitId: string): Promise<FoundKit | null> {
  const example = exampleKits.find(({ id }) => id === kitId);
  if (example) return { kit: example, stored: null };
  try {
    const { kit } = await jmd.outreach.readKit({ siteId, kitId });
    return { kit, stored: kit };
  } catch (error) {
    if (isJmdError(error) && (error.reason === 'not_found' || error.reason === 'invalid_input')) return null;
    throw error;
  }
}
