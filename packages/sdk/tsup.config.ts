import { library } from '@jmd-digital/tooling/tsup';
import manifest from './package.json' with { type: 'json' };

export default library(
  {
    index: 'src/index.ts',
    directory: 'src/directory.ts',
    posts: 'src/posts.ts',
    account: 'src/account/index.ts',
    apply: 'src/apply/index.ts',
    counselling: 'src/counselling/index.ts',
  },
  { define: { JMD_SDK_VERSION: JSON.stringify(manifest.version) } },
);
