export { exportHsdsJson } from './export.ts';
export {
  findTaxonomy,
  findTerm,
  HSDS_VERSION,
  PROFILE_NAME,
  TAXONOMIES,
  TAXONOMY_TERMS,
  type Taxonomy,
  type TaxonomyCode,
  type TaxonomyTerm,
  termOf,
} from './profile.ts';
export { readHsdsJson } from './read.ts';
export {
  serviceTerms,
  toHsdsLocation,
  toHsdsOrganization,
  toHsdsOrganizationSummary,
  toHsdsService,
  toHsdsServiceAtLocation,
  toHsdsServiceAtLocationSummary,
  toHsdsServiceSummary,
  toHsdsTaxonomy,
  toHsdsTaxonomyTerm,
} from './write.ts';
