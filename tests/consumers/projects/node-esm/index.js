import { createJmd } from '@jmd-digital/sdk';

const jmd = createJmd({ baseUrl: process.argv[2] });
const answer = await jmd.directory.findSites({ postalCode: '01067' });
console.log(answer.kind, answer.places[0].districtCode, answer.sites[0].name);
