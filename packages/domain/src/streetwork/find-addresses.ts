/** Streets and places with a number, as they are written in the languages of notes. */

const LETTER = String.raw`\p{L}\p{M}`;
const BEFORE = String.raw`(^|[^\p{L}\p{M}\p{N}_])`;
const NUMBER = String.raw`\d{1,4} ?[a-zа-я]?(?![\p{L}\p{M}\p{N}])`;

/** Ends of German names of streets. */
const STREET =
  'stra(?:ß|ss)e|str[.]?|gasse|allee|weg|platz|ring|damm|ufer|chaussee|steig|stieg|pfad|promenade|twiete|zeile|kamp|kai|markt|graben|wall|winkel|steg|siedlung|redder|anger|brücke|hof|garten|park|berg|tor|feld|wiese|acker|hain|grund|tal|höhe|leite|redoute|passage';

/** `Am Markt 3`: what may follow such a number is nothing, a stop or a place. */
const OPENING =
  'am|an der|an den|auf dem|auf der|im|in der|in den|zum|zur|unter den|unter der|hinter der|hinter dem|vor dem|vor der|bei der|beim|alte|alter|altes|neue|neuer|große|großer|kleine|kleiner|obere|untere';

/** After which a number is no house: lessons, groups, laws, ages, weekdays. */
const NO_PLACE =
  /^(?:kurs\p{L}*|klasse\p{L}*|gruppe\p{L}*|woche\p{L}*|lektion|modul|kapitel|teil|stufe|niveau|jahr\p{L}*|absatz|abs|artikel|art|alter|schnitt|durchschnitt|monat\p{L}*|quartal|halbjahr|semester|schuljahr|lehrjahr|ausbildungsjahr|anhang|paragraf\p{L}*|sgb|raum|zeitraum|bereich|punkt|schritt|fall|runde|phase|termin\p{L}*|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|vordergrund|anfang|ende|bundesland|land|thema|stand|tag|abend|team)$/iu;

/** After five figures: what is counted, and no town. */
const COUNTED =
  /^(?:euro|eur|cent|personen|menschen|leute|mitglieder\p{L}*|follower\p{L}*|aufrufe\p{L}*|abonnent\p{L}*|stunden|tage|jahre|anfragen|beiträge|kontakte|likes|schüler\p{L}*|jugendliche\p{L}*|plätze|zeichen|wörter|einwohner\p{L}*|members|people|views|users|nutzer\p{L}*|teilnehm\p{L}*)$/iu;

const flags = 'giu';
const GERMAN = new RegExp(`${BEFORE}[${LETTER}.-]*(?:${STREET})[,:]? (?:nr[.]? ?|hausnummer )?(${NUMBER})`, flags);
const opening = OPENING.split('|').flatMap((words) => [words, words.charAt(0).toUpperCase() + words.slice(1)]);
/** With a capital letter, as names of places are; and no `Im Kurs 5 Plätze`, no `am Montag 3.11.`, no `im Amt 2 mal`. */
const OPENED = new RegExp(
  `${BEFORE}(?:${opening.join('|')}) ((?:\\p{Lu}[${LETTER}-]+ )?\\p{Lu}[${LETTER}-]+) (\\d{1,4} ?[a-z]?)` +
    `(?![${LETTER}\\d]|[.] ?\\d|[.]? \\p{Lu}| ?%| (?:mal|x|bis|von|oder|und|neue|freie|weitere)(?![${LETTER}]))`,
  'gu',
);
const LONG = new RegExp(
  `${BEFORE}(?:straße|strasse|platz|allee|weg|ring) (?:des|der|von|vom|am|an)(?: [${LETTER}\\d.]+){1,3} (${NUMBER})`,
  flags,
);
const TOWN = new RegExp(`${BEFORE}(?:d-)?\\d{5} +(\\p{Lu}[${LETTER}-]{2,})`, 'gu');

const OTHERS = [
  // English and French put the number first as well.
  `${BEFORE}\\d{1,4}[a-z]?,? (?:[${LETTER}’'-]+ ){1,3}(?:street|st[.]|road|rd[.]|avenue|ave[.]|lane|square|drive|court)(?![${LETTER}])`,
  `${BEFORE}(?:\\d{1,4},? ?(?:bis|ter)?,? )(?:rue|avenue|boulevard|bd|place|impasse|chemin|allée|quai)(?: [${LETTER}’'-]+)+`,
  `${BEFORE}(?:rue|avenue|boulevard|place|impasse|chemin|quai)(?: (?!\\d)[${LETTER}’'-]+){1,4},? (?:n°|no[.]?|numéro)? ?\\d{1,4}`,
  `${BEFORE}(?:ул[.]|улица|улице|улицы|пр[.]|проспект|проспекте|пер[.]|переулок|бульвар|бул[.]|площадь|шоссе|наб[.]|набережная|вул[.]|вулиця|вулиці|просп[.]|провулок|площа|майдан)(?: [${LETTER}.’'-]+){1,3},? (?:д[.]|дом|буд[.]|будинок|№)? ?\\d{1,4}`,
  `${BEFORE}(?:[${LETTER}]+ ){1,3}(?:sokak|sokağı|sok[.]|sk[.]|cadde|caddesi|cad[.]|cd[.]|bulvarı|bulvar|mahallesi|mah[.]),? (?:no[.:]* ?|numara ?|kapı ?)?\\d{1,4}`,
  `${BEFORE}(?:شارع|طريق|حي|زقاق|ساحة|خیابان|کوچه|بلوار|میدان|محله)(?: [${LETTER}]+){1,4}،? (?:رقم|بناء|بناية|منزل|بيت|پلاک|شماره|ساختمان)? ?\\d{1,4}`,
].map((source) => new RegExp(source, flags));

/** Where in a text an address stands. `text` as `plainText` gives it. */
export function findAddresses(text: string): { start: number; end: number }[] {
  const opened = [...text.matchAll(OPENED)].filter(({ 2: word = '' }) =>
    word.split(' ').every((each) => !NO_PLACE.test(each)),
  );
  const german = [...text.matchAll(GERMAN)].filter(({ 0: whole, 1: before = '' }) => {
    const [word = ''] = whole.slice(before.length).split(' ');
    return (
      !NO_PLACE.test(word) &&
      !/^(?:weg|hof|berg|tal|tor|feld|park|garten|grund|ring|markt|wall|höhe|steg|kai)$/iu.test(word)
    );
  });
  const towns = [...text.matchAll(TOWN)].filter(({ 2: word = '' }) => !COUNTED.test(word));
  const others = OTHERS.flatMap((expression) => [...text.matchAll(expression)]);
  return [...german, ...opened, ...text.matchAll(LONG), ...towns, ...others].map(
    ({ 0: whole, 1: before = '', index }) => ({
      ...{ start: index + before.length, end: index + whole.length },
    }),
  );
}
