import ours from '@jmd-digital/api/hsds-openapi' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import openapi from './hsds-schemas/openapi.json' with { type: 'json' };
import schema from './hsds-schemas/service_with_definitions.schema.json' with { type: 'json' };

// Not strict: the schema carries keywords of its own (`constraints`, `datapackage_metadata`), and `service` is its root.
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(schema, 'hsds');
ajv.addSchema(openapi, 'openapi');
ajv.addSchema(ours, 'ours');

const REFERENCES = {
  service: 'hsds',
  organization: 'hsds#/definitions/organization',
  location: 'hsds#/definitions/location',
  service_at_location: 'hsds#/definitions/service_at_location',
  taxonomy: 'hsds#/definitions/taxonomy',
  taxonomy_term: 'hsds#/definitions/taxonomy_term',
  page: 'openapi#/components/schemas/Page',
  api: 'openapi#/paths/~1/get/responses/200/content/application~1json/schema',
} as const;

/** What the published HSDS 3.0 schemas have against a value; empty where it is valid. */
export function hsdsErrors(kind: keyof typeof REFERENCES, value: unknown): string[] {
  return errorsOf(REFERENCES[kind], value);
}

/** What our own OpenAPI file has against an answer of one of its paths. */
export function ourErrors(path: string, value: unknown): string[] {
  const pointer = encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));
  return errorsOf(`ours#/paths/${pointer}/get/responses/200/content/application~1json/schema`, value);
}

function errorsOf(reference: string, value: unknown): string[] {
  const validate = ajv.getSchema(reference);
  if (!validate) throw new Error(`no schema ${reference}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
