import { useLoaded } from '@jmd-digital/ui/app';
import { useEffect } from 'preact/hooks';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';

const CHANGED = 'jmd-outreach-tasks';

/** Says that something was seen to, so that the number beside “To do” is right. */
export const tellTasksChanged = (): boolean => dispatchEvent(new Event(CHANGED));

/** How much waits for a person at a site; nothing where nothing does, or where it is not known. */
export function TaskCount({ site }: { site: SiteScope }) {
  const { t } = useTexts();
  const { jmd } = useAccount();
  const { value, reload } = useLoaded(async () => {
    const { countOf, loadTasks } = await import('./load.ts');
    return countOf(await loadTasks(jmd, site.id));
    // Looked at again where somebody goes on to another place, at most once a minute.
  }, [site.id, Math.floor(Date.now() / 60_000)]);
  useEffect(() => {
    const seen = () => document.visibilityState === 'visible' && reload();
    addEventListener(CHANGED, reload);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener(CHANGED, reload);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
  if (!value) return null;
  return <span class="place-count">{t.tasksOpen({ count: value })}</span>;
}
