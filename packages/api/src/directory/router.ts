import { findSites } from './find-sites.ts';
import { importDirectory } from './import-directory.ts';
import { listCarriers } from './list-carriers.ts';
import { listSites } from './list-sites.ts';
import { putCarrier } from './put-carrier.ts';
import { putSite } from './put-site.ts';

export const directoryRouter = {
  findSites,
  importDirectory,
  listCarriers,
  listSites,
  putCarrier,
  putSite,
};
