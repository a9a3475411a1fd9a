/** Invented strings that lead to nobody, in the shape of those that would. Telephone numbers are from the ranges kept for fiction. */

/** Takes the same values in the same order each time. */
function picker(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value;
  const figures = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
  return { pick, figures, below: (limit: number) => Math.floor(next() * limit) };
}
type Picker = ReturnType<typeof picker>;

/** Nicknames as people choose them, in the scripts that they write. */
const NICKS = [
  ...[
    'sternenlicht',
    'mondkind',
    'wolkenreise',
    'Nachtfalke',
    'kiezblume',
    'falke',
    'regenbogen',
    'gamer',
    'blumenmeer',
  ],
  ...['nightowl', 'skywalkr', 'dreamer', 'kurdishboy', 'afghangirl', 'kharkiv', 'odesa', 'dilara', 'yildiz', 'gulsen'],
  ...['نجمة', 'قمر', 'ستاره', 'ماهتاب', 'зірка', 'весна', 'мечта', 'сокол', 'étoile', 'güneş', 'lumière', 'ветер'],
];
const HOSTS = [
  'example.org',
  'example.com',
  'beispiel.de',
  'mail.example',
  'post.example.net',
  'sozial.example',
  'büro.de',
];

const handle = ({ pick, figures }: Picker): string => {
  const [one, other] = [pick(NICKS), pick(NICKS)];
  return pick([
    ...[`@${one}`, `@${one}_${figures(2)}`, `@ ${one}`, `@${one}.${other}`, `${one}_${other}`, `${one}_${figures(3)}`],
    ...[
      `${one}${figures(2)}`,
      `${one}${figures(4)}`,
      `_${one}_`,
      `u/${one}`,
      `${one}#${figures(4)}`,
      `@${one}@${pick(HOSTS)}`,
    ],
    ...[
      `Insta: ${one}`,
      `ig=${one}`,
      `Snap: ${one}`,
      `Telegram - ${one}`,
      `discord: ${one}`,
      `TikTok: ${one}.${other}`,
    ],
    ...[
      `инста: ${one}`,
      `телеграм: ${one}`,
      `انستا: ${one}`,
      `تلگرام: ${one}`,
      `＠${one}`,
      `@\u200b${one}`,
      `xx_${one}_xx`,
    ],
  ]);
};

const mail = ({ pick, figures }: Picker): string => {
  const [name, host] = [pick(['amal', 'danylo.k', 'selin-y', 'info', 'j.kovalenko', 'leyla_1', 'n']), pick(HOSTS)];
  const [domain = '', ...rest] = host.split('.');
  const tld = rest.join('.');
  return pick([
    ...[
      `${name}@${host}`,
      `${name}${figures(2)}@${host}`,
      `${name} @ ${host}`.replaceAll(' @ ', '@'),
      `${name}(at)${host}`,
    ],
    ...[`${name} [at] ${domain} [dot] ${tld}`, `${name} at ${domain} dot ${tld}`, `${name} ät ${domain} punkt ${tld}`],
    ...[
      `${name}＠${host}`,
      `${name}@${domain}(punkt)${tld}`,
      `mailto:${name}@${host}`,
      `${name} собака ${domain} точка ${tld}`,
    ],
  ]);
};

const WORDS = {
  de: 'null eins zwei drei vier fünf sechs sieben acht neun',
  en: 'zero one two three four five six seven eight nine',
  tr: 'sıfır bir iki üç dört beş altı yedi sekiz dokuz',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf',
  ru: 'ноль один два три четыре пять шесть семь восемь девять',
  ar: 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة',
  fa: 'صفر یک دو سه چهار پنج شش هفت هشت نه',
};
const inDigits = (number: string, zero: number) =>
  number.replaceAll(/\d/g, (figure) => String.fromCodePoint(zero + Number(figure)));

const phone = ({ pick, figures, below }: Picker): string => {
  const landline = pick([`030 23125${figures(3)}`, `040 66969${figures(3)}`, `089 99998${figures(3)}`]);
  const mobile = pick(['0152 28817386', `0171 39200${figures(2)}`]);
  const number = pick([landline, mobile]);
  const bare = number.replaceAll(' ', '');
  const words = pick(Object.values(WORDS)).split(' ');
  return pick([
    ...[
      number,
      bare,
      `+49${bare.slice(1)}`,
      `0049 ${number.slice(1)}`,
      `+49 (0) ${number.slice(1)}`,
      bare.replace(' ', '/'),
    ],
    ...[`${bare.slice(0, 4)}/${bare.slice(4)}`, [...bare].join(' '), [...bare].join('-'), bare.replaceAll('0', 'o')],
    ...[
      bare.replaceAll('1', 'l').replaceAll('0', 'O'),
      bare.replace(/(\d{4})(\d{3})/, '$1.$2.'),
      `0800 ${pick(['HILFE', 'BERATUNG', 'JUGEND'])}`,
    ],
    ...[[...bare].map((figure) => words[Number(figure)]).join(' '), inDigits(bare, 0x660), inDigits(number, 0x6f0)],
    ...[
      inDigits(bare, 0xff10),
      `${bare.slice(0, 4)} ${[...bare.slice(4)].map((figure) => words[Number(figure)]).join(' ')}`,
    ],
    ...[
      `${bare.slice(0, 5)}\u200b${bare.slice(5)}`,
      `+380 44 ${figures(3)} ${figures(2)} ${figures(2)}`,
      `+90 5${figures(2)} ${figures(3)} ${figures(4)}`,
    ],
    ...[below(2) ? `Tel. ${number}` : `☎ ${number}`],
  ]);
};

const link = ({ pick, figures }: Picker): string => {
  const [host, nick] = [pick(HOSTS), pick(NICKS)];
  return pick([
    ...[
      `https://${host}/${nick}`,
      `http://${host}`,
      `www.${host}`,
      host,
      `${host}/p/${figures(6)}`,
      `hxxps://${host}/x`,
    ],
    ...[
      `t.me/${nick}`,
      `wa.me/49${figures(10)}`,
      `discord.gg/${figures(3)}abc`,
      `bit.ly/${figures(2)}xYz`,
      `HTTPS://${host.toUpperCase()}`,
    ],
    ...[
      `instagram.com/${nick}`,
      `facebook.com/groups/${figures(9)}/posts/${figures(9)}`,
      `reddit.com/r/germany/comments/${figures(4)}`,
    ],
    ...[
      `beispiel punkt de`,
      `beispiel dot com`,
      `beispiel(punkt)de`,
      `приклад.укр`,
      `пример.рф/${figures(3)}`,
      `vk.com/id${figures(7)}`,
    ],
    ...[`tg://resolve?domain=${nick}`, `youtu.be/${figures(3)}abc`, `//${host}/${nick}`, `ｗｗｗ.${host}`],
  ]);
};

const address = ({ pick, below }: Picker): string => {
  const number = `${1 + below(180)}${pick(['', '', '', 'a', ' b'])}`;
  const plain = String(1 + below(180));
  return pick([
    ...[
      `Musterstraße ${number}`,
      `Musterstr. ${number}`,
      `Lindenweg ${number}`,
      `Beispielallee ${number}`,
      `Bahnhofstrasse ${number}`,
    ],
    ...[
      `Neue Gasse ${number}`,
      `Goethe-Platz ${number}`,
      `Hauptstr ${number}`,
      `Straße des Friedens ${plain}`,
      `Am Markt ${plain}`,
    ],
    ...[
      `Unter den Linden ${plain}`,
      `An der Kirche ${plain}, 12345 Musterstadt`,
      `12345 Musterstadt`,
      `Am Alten Hafen ${plain}`,
    ],
    ...[
      `${plain} Example Street`,
      `${plain} Long Acre Road`,
      `${plain} rue de la Paix`,
      `avenue des Fleurs ${plain}`,
      `${plain} bis, rue Verte`,
    ],
    ...[
      `ул. Примерная, д. ${plain}`,
      `улица Лесная ${plain}`,
      `вул. Зелена, ${plain}`,
      `вулиця Садова, буд. ${plain}`,
      `проспект Мира ${plain}`,
    ],
    ...[
      `Örnek Sokak No: ${plain}`,
      `Lale Caddesi ${plain}`,
      `Gül Mah. No:${plain}`,
      `شارع الزهور رقم ${plain}`,
      `شارع السلام ${plain}`,
    ],
    ...[
      `خیابان بهار پلاک ${plain}`,
      `کوچه گل ${plain}`,
      `Mühlendamm ${number}`,
      `Deichstraße Nr. ${plain}`,
      `Ringstraße, ${plain}`,
    ],
  ]);
};

export const KINDS = { handle, mail, phone, link, address } as const;

/** What stands around such a string in a note, in nine languages. */
const AROUND: readonly ((value: string) => string)[] = [
  ...[(v: string) => v, (v: string) => `${v} anschreiben`, (v: string) => `Antwort an ${v} geschickt`],
  ...[
    (v: string) => `Frage zum Sprachkurs, erreichbar unter ${v}`,
    (v: string) => `Rückfrage (${v})`,
    (v: string) => `Kontakt: ${v}, wegen Wohnung`,
  ],
  ...[
    (v: string) => `Asked about school, ${v}`,
    (v: string) => `please write to ${v}.`,
    (v: string) => `سؤال عن المدرسة ${v}`,
  ],
  ...[
    (v: string) => `درباره کار پرسید ${v}`,
    (v: string) => `Питання про навчання, ${v}`,
    (v: string) => `Вопрос о работе: ${v}`,
  ],
  ...[
    (v: string) => `Okul hakkında soru, ${v}`,
    (v: string) => `Question sur le logement, ${v}`,
    (v: string) => `Will Hilfe.\n${v}`,
  ],
];

/** Strings of one kind, each in a note; every one of them different. */
export function identifying(kind: keyof typeof KINDS, count: number, seed: number): string[] {
  const from = picker(seed);
  const made = new Set<string>();
  for (let tries = 0; made.size < count && tries < count * 50; tries += 1)
    made.add(from.pick(AROUND)(KINDS[kind](from)));
  return [...made];
}

const TOPICS = {
  de: [
    'Sprachkurs B1',
    'Ausbildung zur Pflegefachkraft',
    'Anerkennung des Zeugnisses',
    'Wohngeld',
    'BAföG',
    'Aufenthalt nach § 25a AufenthG',
    'Familiennachzug',
    'Berufsschule',
    'Minijob',
    'Führerschein',
    'SGB II',
    'Schulwechsel in Klasse 9',
    'Deutschlandticket',
    'Freiwilligendienst',
    'Praktikum im Handwerk',
    'Kindergeld',
    'Krankenkasse',
  ],
  en: [
    'language course B1',
    'vocational training',
    'recognition of a certificate',
    'housing benefit',
    'residence permit',
    'school in grade 9',
    'a part-time job',
    'family reunion',
  ],
  ar: ['دورة اللغة B1', 'التدريب المهني', 'الاعتراف بالشهادة', 'السكن', 'الإقامة', 'لم الشمل', 'المدرسة'],
  fa: ['کلاس زبان B1', 'آموزش حرفه‌ای', 'به رسمیت شناختن مدرک', 'مسکن', 'اقامت', 'مدرسه'],
  uk: ['мовний курс B1', 'професійне навчання', 'визнання диплома', 'житло', 'дозвіл на проживання', 'школа'],
  ru: ['языковой курс B1', 'профессиональное обучение', 'признание диплома', 'жильё', 'вид на жительство', 'школа'],
  tr: ['dil kursu B1', 'meslek eğitimi', 'diploma denkliği', 'kira yardımı', 'oturma izni', 'okul'],
  fr: [
    'cours de langue B1',
    'formation professionnelle',
    'reconnaissance du diplôme',
    'logement',
    'titre de séjour',
    'école',
  ],
} as const;

const NOTES: Readonly<Record<keyof typeof TOPICS, readonly string[]>> = {
  de: [
    'Frage zu {t}, Link zur Beratungsstelle genannt.',
    '{n} Fragen zu {t} in dieser Woche',
    '{t}: falsche Zahl in der Gruppe, berichtigt.',
    'Es ging um {t} und {u}. Antwort mit Quelle gegeben.',
    'Lange Wartezeit bei {t}, etwa {n} Wochen',
    'Alter zwischen 16 und {a}, will mehr zu {t} wissen',
    'Anfrage zu {t} am {d}, weitergeleitet an die Stelle vor Ort',
    'Kosten für {t}: rund {m} Euro',
    'Junge Frau Mitte 20, Thema {t}',
    'Das heißt: erst {t}, dann {u}',
    'Im Kurs {n} Plätze frei, Gruppe wurde informiert',
    'Thema {t} kommt seit 2025/26 öfter, {n} von {m} Beiträgen',
    'Gruppe mit 10.000 bis 50.000 Mitgliedern, Stimmung ruhig',
    'Antwort zu {t} (Stand {d}) noch gültig bis 31.12.2026',
    'Im Team besprochen, z. B. {t}, d. h. mehr Beratung',
    'In Klasse {n}, wechselt im August',
    'Auf dem Amt {n} Monate gewartet',
    'Angst wegen {t}; ruhig erklärt, kein Notfall.',
    '1:1-Gespräch empfohlen, Stelle nimmt neue Leute auf',
    'Abschluss aus dem Ausland, {t}, Note 2,3',
  ],
  en: [
    'Question about {t}, told where to find advice.',
    '{n} questions on {t} this week',
    'Wrong figure on {t} corrected, source given',
    'Aged 16 to {a}, wants to know more about {t}',
    'Waiting time for {t}: about {n} weeks',
    'It was about {t} and {u}.',
  ],
  ar: [
    'سؤال عن {t} وتمت الإجابة',
    '{n} أسئلة عن {t} هذا الأسبوع',
    'معلومة خاطئة عن {t} وتم تصحيحها',
    'وقت الانتظار حوالي {n} أسابيع',
  ],
  fa: ['پرسش درباره {t}، پاسخ داده شد', '{n} پرسش درباره {t} در این هفته', 'اطلاعات نادرست درباره {t} اصلاح شد'],
  uk: [
    'Питання про {t}, надано відповідь.',
    '{n} питань про {t} цього тижня',
    'Неправильна цифра про {t}, виправлено',
    'Очікування близько {n} тижнів',
  ],
  ru: [
    'Вопрос про {t}, дан ответ.',
    '{n} вопросов про {t} за неделю',
    'Неверная цифра про {t}, исправлено',
    'Учится в {n} классе, тема: {t}',
  ],
  tr: ['{t} hakkında soru, cevap verildi.', 'Bu hafta {t} hakkında {n} soru', 'Yanlış bilgi düzeltildi: {t}'],
  fr: [
    'Question sur {t}, réponse donnée.',
    '{n} questions sur {t} cette semaine',
    'Chiffre faux sur {t}, corrigé',
    'Délai d’environ {n} semaines pour {t}',
  ],
};

/** Notes as they should be; every one of them different. */
export function harmless(count: number, seed: number): string[] {
  const { pick, below } = picker(seed);
  const made = new Set<string>();
  const languages = Object.keys(TOPICS) as (keyof typeof TOPICS)[];
  for (let tries = 0; made.size < count && tries < count * 50; tries += 1) {
    // Half of the notes are German: so are the people who write them.
    const lang = below(2) ? 'de' : pick(languages);
    const note = pick(NOTES[lang])
      .replace('{t}', pick(TOPICS[lang] as readonly string[]))
      .replace('{u}', pick(TOPICS[lang] as readonly string[]))
      .replace('{n}', String(2 + below(12)))
      .replace('{a}', String(18 + below(9)))
      .replace('{m}', pick(['12', '250', '1.200', '49,00', '3.500,50', '980']))
      .replace('{d}', pick(['03.11.2026', '2026-11-03', '3. November', '3.11.', 'November 2026']));
    made.add(pick([note, note, `${note} Ein zweites Thema war ${pick(TOPICS.de)}.`]));
  }
  return [...made];
}
