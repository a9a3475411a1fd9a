import { writeFileSync } from 'node:fs';
import { clientProceduresSource, procedureTypesSource, routerTypesSource } from '../src/generate-types.ts';

const here = (path: string) => new URL(path, import.meta.url);
writeFileSync(here('../../api-types/src/index.d.ts'), routerTypesSource());
writeFileSync(here('../../api-types/src/procedures.d.ts'), procedureTypesSource());
writeFileSync(here('../../sdk/src/procedures.gen.ts'), clientProceduresSource());
