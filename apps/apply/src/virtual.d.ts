/** Modules that `scripts/content-plugin.mjs` makes of the learning path. */
declare module 'virtual:apply/outline' {
  const outline: import('./content.ts').Outline;
  export { outline as default };
}
declare module 'virtual:apply/index' {
  type Load<Value> = () => Promise<{ default: Value }>;
  type ByStation<Value> = Readonly<Record<string, Load<Value> | undefined>>;
  type Texts = import('@jmd-digital/schemas').StationTexts;
  export const stations: ByStation<import('@jmd-digital/content/apply').CompiledStation>;
  export const stories: ByStation<import('@jmd-digital/content/apply').CompiledStory>;
  export const texts: Readonly<Record<string, ByStation<Texts>>>;
  export const tales: Readonly<Record<string, ByStation<import('@jmd-digital/schemas').StoryTexts>>>;
  export const titles: Readonly<Record<string, Load<Readonly<Record<string, Pick<Texts, 'title' | 'goals'>>>>>>;
}
