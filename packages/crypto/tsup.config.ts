import { library } from '@jmd-digital/tooling/tsup';

export default library(['src/index.ts']);
