import { fileURLToPath } from 'node:url';

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** What other parts of the workspace have built for us to serve. */
export const WIDGETS_DIR = root('packages/widgets/dist/cdn');
export const PAGES_DIR = root('apps/docs/dist');

/** Apps by the path that they are served under. */
export const APPS: Readonly<Record<string, string>> = {
  apply: root('apps/apply/dist'),
  counselling: root('apps/counselling/dist'),
  admin: root('apps/admin/dist'),
  outreach: root('apps/outreach/dist'),
};
