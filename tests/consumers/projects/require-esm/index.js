const { createJmd, isJmdError } = require('@jmd-digital/sdk');
const { findSitesOutput } = require('@jmd-digital/schemas');
const { TOPICS } = require('@jmd-digital/schemas/values');

async function main() {
  const jmd = createJmd({ baseUrl: process.argv[2] });
  const answer = await jmd.directory.findSites({ postalCode: '01067', topic: TOPICS[0] });
  const { kind, places, sites } = findSitesOutput.parse(answer);
  console.log(kind, places[0].districtCode, sites[0].name);
  await jmd.directory.findSites({ postalCode: '1067' }).catch((error) => {
    console.log(isJmdError(error), error.reason, error.fieldErrors.postalCode);
  });
}

main();
