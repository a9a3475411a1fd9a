import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadReferenceData } from './load.ts';
import { formatPostalData, rebuildPostalData } from './rebuild.ts';

const HEADER =
  'country_code,zipcode,place,state,state_code,province,province_code,community,community_code,latitude,longitude';
const DRESDEN = 'DE,01067,Dresden,Sachsen,SN,"",00,Kreisfreie Stadt Dresden,14612,51.0547,13.7269';
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;

describe('rebuildPostalData', () => {
  it('keeps a leading zero, a quoted comma and positions with few decimals', () => {
    const { places, districts, badLines } = rebuildPostalData(
      csv('DE,01994,"Schipkau Annahütte, Annahütte",Brandenburg,BB,"",00,"Landkreis ""OSL""",12066,51.4,14'),
    );
    expect(badLines).toEqual([]);
    expect(places).toEqual([
      { postalCode: '01994', name: 'Schipkau Annahütte, Annahütte', districtCode: '12066', lat: 51.4, lon: 14 },
    ]);
    expect(districts).toEqual([{ code: '12066', name: 'Landkreis "OSL"', land: 'BB' }]);
  });

  it('calls a code large recipient only where none of its rows names a Land', () => {
    const { places, largeRecipients } = rebuildPostalData(
      csv(
        DRESDEN,
        'DE,01067,Dresden GmbH,Saxony,13,"",00,"","",51.05,13.74',
        'DE,01053,Dresden,Saxony,13,"",00,"","",51.05,13.74',
        'DE,01053,Dresden,Saxony,13,"",00,"","",51.05,13.74',
      ),
    );
    expect(places).toHaveLength(1);
    expect(largeRecipients).toEqual(['01053']);
  });

  it('gives the same files whatever the order of the source', () => {
    const rows = [
      'DE,15848,Speichrow,Brandenburg,BB,"",00,Landkreis Dahme-Spreewald,12061,52.036,14.2208',
      'DE,15848,Beeskow,Brandenburg,BB,"",00,Landkreis Oder-Spree,12067,52.1729,14.246',
      'DE,15848,Beeskow,Brandenburg,BB,"",00,Landkreis Oder-Spree (LOS),12067,52.18,14.2',
      'DE,03202,Luckow-Petershagen,Brandenburg,BB,"",00,Landkreis Uckermark,12073,53.2435,14.2573',
    ];
    const files = formatPostalData(rebuildPostalData(csv(...rows)));
    expect(formatPostalData(rebuildPostalData(csv(...rows.toReversed())))).toEqual(files);
    expect(files['plz-places-de.tsv']).toBe(
      '#plz\tplace\tkreis_ags\tlat\tlon\n' +
        '03202\tLuckow-Petershagen\t12073\t53.2435\t14.2573\n' +
        '15848\tBeeskow\t12067\t52.1729\t14.2460\n' +
        '15848\tSpeichrow\t12061\t52.0360\t14.2208\n',
    );
    expect(files['kreise-de.tsv']).toContain('12067\tLandkreis Oder-Spree\tBB\tBrandenburg\n');
  });

  it('keeps a code that lies in two Länder, as the source has it', () => {
    const { places } = rebuildPostalData(
      csv(
        'DE,21039,Hamburg,Hamburg,HH,"",00,"Hamburg, Freie und Hansestadt",02000,53.443,10.2514',
        'DE,21039,Hamburg Bergedorf,Schleswig-Holstein,SH,"",00,Kreis Herzogtum Lauenburg,01053,53.4858,10.2267',
        'DE,22113,Hamburg Billstedt,Schleswig-Holstein,SH,"",00,Kreis Stormarn,01062,53.5411,10.1242',
      ),
    );
    expect(places.map(({ postalCode, districtCode }) => [postalCode, districtCode])).toEqual([
      ['21039', '02000'],
      ['21039', '01053'],
      ['22113', '01062'],
    ]);
  });

  it.each([
    [DRESDEN.replace('DE,', 'AT,'), 'country is not DE'],
    [DRESDEN.replace('01067', '1067'), 'postal code is not five digits'],
    [DRESDEN.replace(',Dresden,', ',"",'), 'place has no usable name'],
    [DRESDEN.replace('14612', '146'), 'district key is not five digits'],
    [DRESDEN.replace('14612', '12067'), 'district key and Land disagree'],
    [DRESDEN.replace('Kreisfreie Stadt Dresden', ''), 'district has no usable name'],
    [DRESDEN.replace('51.0547', ''), 'position is not in Germany'],
    [DRESDEN.replace('51.0547', '13.7269'), 'position is not in Germany'],
    [`${DRESDEN},more`, 'columns do not match the header'],
    [DRESDEN.replace(',Dresden,', ',"Dresden,'), 'columns do not match the header'],
  ])('reports %j', (row, problem) => {
    const { places, badLines } = rebuildPostalData(csv(DRESDEN, row));
    expect(places).toHaveLength(1);
    expect(badLines).toEqual([{ line: 3, text: row, problem }]);
  });

  it('refuses a table without the columns that it needs', () => {
    expect(() => rebuildPostalData('zipcode,place\n01067,Dresden\n')).toThrow('country_code');
  });

  it('writes the very files that this package holds', () => {
    for (const [name, text] of Object.entries(formatPostalData(loadedPostalData()))) {
      expect(readFileSync(new URL(`../../data/postal-codes/${name}`, import.meta.url), 'utf8') === text, name).toBe(
        true,
      );
    }
  });
});

function loadedPostalData() {
  const { places, largeRecipients, districts } = loadReferenceData();
  return { places: [...places], largeRecipients: [...largeRecipients], districts: [...districts] };
}
