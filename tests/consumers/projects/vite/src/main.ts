import { directionOf, htmlLang } from '@jmd-digital/schemas/values';
import { createJmd } from '@jmd-digital/sdk';

const jmd = createJmd({ baseUrl: import.meta.env.VITE_JMD_URL });
const answer = await jmd.directory.findSites({ postalCode: '01067' });
if (answer.kind === 'found') {
  document.body.textContent = `${answer.kind} ${answer.places[0]?.districtCode} ${answer.sites[0]?.name}`;
}
document.body.lang = htmlLang('de');
document.body.dir = directionOf('de');
