import type { FoundSite } from '@jmd-digital/schemas';
import { TOPICS } from '@jmd-digital/schemas/values';
import { createJmd } from '@jmd-digital/sdk';

const jmd = createJmd({ baseUrl: process.argv[2] ?? '' });

// @ts-expect-error a postal code is text, or it would lose its leading zero: this line fails where types are `any`.
const wrong = () => jmd.directory.findSites({ postalCode: 1067 });

const answer = await jmd.directory.findSites({ postalCode: '01067', topic: TOPICS[0] });
if (answer.kind !== 'found') throw new Error(`${answer.kind} ${typeof wrong}`);
const first: FoundSite | undefined = answer.sites[0];
console.log(answer.kind, answer.places[0]?.districtCode, first?.name);
