import { writeFileSync } from 'node:fs';
import { clientProceduresSource, routerTypesSource } from '../src/generate-types.ts';

const here = (path: string) => new URL(path, import.meta.url);
writeFileSync(here('../../api-types/src/index.d.ts'), routerTypesSource());
writeFileSync(here('../../sdk/src/procedures.gen.ts'), clientProceduresSource());
