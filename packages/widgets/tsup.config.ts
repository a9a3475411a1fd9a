import { library } from '@jmd-digital/tooling/tsup';

// The JavaScript comes from scripts/build.ts, which keeps languages apart; here only the types are made.
export default library(['src/index.ts', 'src/finder.ts', 'src/posts.ts', 'src/quiz.ts'], {
  dts: { only: true },
  clean: false,
});
