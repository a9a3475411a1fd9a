import { findSitesOutput, type Site } from '@jmd-digital/schemas';
import { createJmd, type JmdOptions } from '@jmd-digital/sdk';

const options: JmdOptions = { baseUrl: process.argv[2] ?? '', client: 'ts-nodenext/1.0.0' };
const jmd = createJmd(options);

// @ts-expect-error there is no such procedure: this line fails where types are `any`.
const wrong = () => jmd.directory.findSities({});

const answer = findSitesOutput.parse(await jmd.directory.findSites({ postalCode: '01067' }));
if (answer.kind !== 'found') throw new Error(`${answer.kind} ${typeof wrong}`);
console.log(answer.kind, answer.places[0]?.districtCode, answer.sites[0]?.name);

const names: Site['name'][] = [];
for await (const site of jmd.directory.listSites({ limit: 2 })) {
  names.push(site.name);
  if (names.length === 5) break;
}
console.log(new Set(names).size);
