import { findSites } from './find-sites.ts';
import { listSites } from './list-sites.ts';

export const directoryRouter = {
  findSites,
  listSites,
};
