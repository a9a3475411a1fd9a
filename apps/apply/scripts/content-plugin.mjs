// The learning path as modules: `virtual:apply/…`, each a file of its own, so that a phone fetches what it plays.
import { compileStation, compileStory, loadPath } from '@jmd-digital/content/apply';

const PREFIX = 'virtual:apply/';
const json = (value) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/** What the map needs of every station before any is loaded. */
function outlineOf(loaded) {
  const stations = loaded.stations.map(({ id, number, title, prerequisites, exercises }) => ({
    ...{ id, number, title, prerequisites },
    exercises: exercises.map((each) => ({
      id: each.id,
      type: each.type,
      points: each.points,
      phrases: each.phrases.map((phrase) => phrase.id),
    })),
  }));
  const scenes = loaded.scenes.map(({ id, station, when, title }) => ({ id, station, when, title }));
  return { stations, scenes };
}

const importsOf = (entries) =>
  `{${entries.map(([key, path]) => `${JSON.stringify(key)}:()=>import(${JSON.stringify(PREFIX + path)})`).join(',')}}`;

export function applyContent() {
  const loaded = loadPath();
  const broken = loaded.problems.filter(({ severity }) => severity === 'error');
  if (broken.length > 0)
    throw new Error(`The learning path has faults; run “jmd content check”. ${broken[0].file}: ${broken[0].message}`);
  const ids = loaded.stations.map(({ id }) => id);
  const modules = new Map([['outline', outlineOf(loaded)]]);
  const locales = {};
  for (const id of ids) {
    const [station, story] = [compileStation(loaded, id), compileStory(loaded, id)];
    modules.set(`station/${id}`, station.content);
    modules.set(`story/${id}`, story.content);
    for (const [locale, texts] of Object.entries(station.texts)) modules.set(`texts/${locale}/${id}`, texts);
    for (const [locale, texts] of Object.entries(story.texts)) modules.set(`tale/${locale}/${id}`, texts);
  }
  for (const [locale, { stations }] of Object.entries(loaded.texts)) {
    modules.set(
      `titles/${locale}`,
      Object.fromEntries(Object.entries(stations).map(([id, { title, goals }]) => [id, { title, goals }])),
    );
    locales[locale] = true;
  }
  const perLocale = (folder) =>
    `{${Object.keys(locales)
      .map(
        (locale) =>
          `${JSON.stringify(locale)}:${importsOf(ids.filter((id) => modules.has(`${folder}/${locale}/${id}`)).map((id) => [id, `${folder}/${locale}/${id}`]))}`,
      )
      .join(',')}}`;
  const index = [
    `export const stations=${importsOf(ids.map((id) => [id, `station/${id}`]))};`,
    `export const stories=${importsOf(ids.map((id) => [id, `story/${id}`]))};`,
    `export const texts=${perLocale('texts')};`,
    `export const tales=${perLocale('tale')};`,
    `export const titles=${importsOf(Object.keys(locales).map((locale) => [locale, `titles/${locale}`]))};`,
  ].join('\n');
  return {
    name: 'apply-content',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const path = id.slice(PREFIX.length + 1);
      if (path === 'index') return index;
      if (!modules.has(path)) throw new Error(`There is no ${path} in the learning path.`);
      return json(modules.get(path));
    },
  };
}
