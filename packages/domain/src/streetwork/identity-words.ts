/** Words that names, handles and addresses come with, in the languages that notes are written in. Data for `no-identity.ts`. */

/** After these a name follows. Each is a whole word or phrase; letters in any case. */
export const NAME_INTRODUCTIONS: readonly string[] = [
  ...[
    'mein name ist',
    'sein name ist',
    'ihr name ist',
    'ich heiße',
    'ich heisse',
    'er heißt',
    'sie heißt',
    'heißt sie',
  ],
  ...['heißt er', 'namens', 'mit namen', 'mit vornamen', 'vorname', 'nachname', 'familienname', 'spitzname', 'genannt'],
  ...['my name is', 'his name is', 'her name is', 'named', 'she is called', 'he is called', 'nickname', 'first name'],
  ...['last name', 'surname', 'benim adım', 'benim adim', 'onun adı', 'ismi', 'soyadı', 'lakabı', 'je m’appelle'],
  ...["je m'appelle", 's’appelle', "s'appelle", 'prénommé', 'prénommée', 'nommé', 'nommée', 'prénom', 'surnom'],
  ...['меня зовут', 'его зовут', 'её зовут', 'ее зовут', 'по имени', 'по фамилии', 'по кличке', 'мене звати'],
  ...['його звати', 'її звати', 'на ім’я', "на ім'я", 'на імʼя', 'на прізвище', 'اسمي', 'اسمه', 'اسمها', 'يدعى'],
  ...['تدعى', 'المدعو', 'المدعوة', 'لقبه', 'لقبها', 'اسمم', 'اسمش', 'به نام', 'نامش', 'به اسم', 'ملقب به'],
];

/** Forms of address: a name follows, with a capital letter where the script has such. */
export const TITLES: readonly string[] = [
  ...['Herr', 'Herrn', 'Hr.', 'Fr.', 'Frau', 'Mr', 'Mr.', 'Mrs', 'Mrs.', 'Ms', 'Ms.', 'Miss', 'Monsieur', 'Madame'],
  ...['Mme', 'Mlle', 'Bay', 'Bayan', 'господин', 'госпожа', 'гражданин', 'пан', 'пані', 'панна', 'Господин', 'Госпожа'],
  ...['Пан', 'Пані', 'السيد', 'السيدة', 'الآنسة', 'الأخ', 'الأخت', 'آقای', 'خانم'],
];

/** Words with a capital letter that follow a form of address and are no name: `eine Frau Mitte zwanzig`. */
export const NO_NAME: readonly string[] = [
  ...['Mitte', 'Anfang', 'Ende', 'Aus', 'Mit', 'Ohne', 'Und', 'Oder', 'In', 'Im', 'Zur', 'Zum', 'Von', 'Vom', 'Bei'],
  ...['Doktor', 'Professor', 'Kollegin', 'Kollege', 'Nachbarin', 'Nachbar', 'Lehrerin', 'Lehrer', 'Über', 'Unter'],
];

/** First names that are common among those who come, and no word of German besides. Not a list of anybody. */
export const FIRST_NAMES: readonly string[] = [
  ...['Mohammed', 'Mohamed', 'Muhammad', 'Mohammad', 'Muhammed', 'Mehmet', 'Ahmed', 'Ahmad', 'Ahmet', 'Ali', 'Hassan'],
  ...['Hasan', 'Hussein', 'Hussain', 'Hüseyin', 'Omar', 'Ömer', 'Yusuf', 'Youssef', 'Yousef', 'Ibrahim', 'İbrahim'],
  ...[
    'Mustafa',
    'Mahmoud',
    'Mahmud',
    'Khaled',
    'Khalid',
    'Abdullah',
    'Abdul',
    'Abdulrahman',
    'Bilal',
    'Hamza',
    'Tarek',
  ],
  ...['Tariq', 'Karim', 'Kareem', 'Samir', 'Walid', 'Yasin', 'Yassin', 'Zakaria', 'Ismail', 'İsmail', 'Reza', 'Mehdi'],
  ...['Amir', 'Hamid', 'Farhad', 'Navid', 'Omid', 'Arash', 'Kian', 'Milad', 'Ehsan', 'Hossein', 'Alireza', 'Burak'],
  ...['Emre', 'Murat', 'Serkan', 'Onur', 'Furkan', 'Fatma', 'Fatima', 'Fatemeh', 'Fatime', 'Aisha', 'Ayşe', 'Aischa'],
  ...['Aicha', 'Maryam', 'Mariam', 'Meryem', 'Zahra', 'Zainab', 'Zeynep', 'Zeinab', 'Khadija', 'Hatice', 'Layla'],
  ...['Leyla', 'Leila', 'Yasmin', 'Jasmin', 'Rania', 'Hala', 'Nour', 'Noor', 'Aya', 'Sara', 'Sarah', 'Hanna', 'Hannah'],
  ...['Elif', 'Merve', 'Emine', 'Esra', 'Büşra', 'Selin', 'Parisa', 'Mahsa', 'Nazanin', 'Shirin', 'Narges', 'Samira'],
  ...['Danylo', 'Danilo', 'Oleksandr', 'Olexandr', 'Alexander', 'Aleksandr', 'Andrij', 'Andriy', 'Andrei', 'Andrej'],
  ...['Dmytro', 'Dmitri', 'Dmitrij', 'Ivan', 'Iwan', 'Maksym', 'Maxim', 'Mykola', 'Nikolai', 'Oleh', 'Oleg', 'Serhij'],
  ...['Serhiy', 'Sergei', 'Sergej', 'Taras', 'Vladyslav', 'Vladimir', 'Wladimir', 'Volodymyr', 'Yaroslav', 'Artem'],
  ...['Bohdan', 'Bogdan', 'Denys', 'Igor', 'Ihor', 'Anastasia', 'Anastasiia', 'Olena', 'Elena', 'Oksana', 'Iryna'],
  ...['Irina', 'Kateryna', 'Ekaterina', 'Natalia', 'Nataliia', 'Sofia', 'Sofiia', 'Svitlana', 'Svetlana', 'Tetiana'],
  ...['Tatjana', 'Yulia', 'Yuliia', 'Julia', 'Daria', 'Polina', 'Alina', 'Karina', 'Ljudmila', 'Olga', 'Anna', 'Maria'],
  ...['Leon', 'Lukas', 'Luca', 'Finn', 'Jonas', 'Elias', 'Noah', 'Paul', 'Felix', 'Maximilian', 'Moritz', 'Tobias'],
  ...['Sebastian', 'Stefan', 'Thomas', 'Michael', 'Andreas', 'Christian', 'Daniel', 'David', 'Johannes', 'Peter'],
  ...['Emma', 'Mia', 'Lena', 'Lea', 'Laura', 'Lisa', 'Clara', 'Johanna', 'Katharina', 'Sabine', 'Petra', 'Claudia'],
  ...['Pierre', 'Jean', 'Mamadou', 'Amadou', 'Ibrahima', 'Ousmane', 'Moussa', 'Aminata', 'Fatou', 'Mariama', 'Abdou'],
  ...['Samuel', 'Daniela', 'Yonas', 'Filmon', 'Selam', 'Bereket', 'Tesfay', 'Abebe', 'Mihret', 'Winta', 'Fiori'],
  ...['محمد', 'أحمد', 'احمد', 'علي', 'حسن', 'حسين', 'عمر', 'يوسف', 'إبراهيم', 'ابراهيم', 'مصطفى', 'محمود', 'خالد'],
  ...['عبدالله', 'فاطمة', 'عائشة', 'مريم', 'زينب', 'خديجة', 'ليلى', 'ياسمين', 'رضا', 'مهدی', 'امیر', 'علی', 'حسین'],
  ...['فاطمه', 'زهرا', 'مریم', 'پریسا', 'نازنین', 'Александр', 'Олександр', 'Андрей', 'Андрій', 'Дмитрий', 'Дмитро'],
  ...['Иван', 'Іван', 'Максим', 'Микола', 'Николай', 'Олег', 'Сергей', 'Сергій', 'Тарас', 'Владимир', 'Володимир'],
  ...['Данило', 'Анастасия', 'Анастасія', 'Елена', 'Олена', 'Оксана', 'Ирина', 'Ірина', 'Катерина', 'Екатерина'],
  ...['Наталья', 'Наталія', 'София', 'Софія', 'Светлана', 'Світлана', 'Татьяна', 'Тетяна', 'Юлия', 'Юлія', 'Дарья'],
];

/** Digits in words, as people spell a number that they want to hide. */
export const DIGIT_WORDS: Readonly<Record<string, string>> = {
  ...spelled('null eins zwei drei vier fünf sechs sieben acht neun'),
  ...spelled('zero one two three four five six seven eight nine'),
  ...spelled('sıfır bir iki üç dört beş altı yedi sekiz dokuz'),
  ...spelled('zéro un deux trois quatre cinq six sept huit neuf'),
  ...spelled('ноль один два три четыре пять шесть семь восемь девять'),
  ...spelled('нуль один два три чотири п’ять шість сім вісім дев’ять'),
  ...spelled('صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'),
  ...spelled('صفر یک دو سه چهار پنج شش هفت هشت نه'),
  ...{ zwo: '2', fuenf: '5', oh: '0' },
};

function spelled(words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word, value) => [word, String(value)]));
}

/** Services whose name, with a colon or the like, is followed by an account there. */
export const SERVICES: readonly string[] = [
  ...['instagram', 'insta', 'ig', 'snapchat', 'snap', 'tiktok', 'telegram', 'tg', 'discord', 'dc', 'whatsapp', 'wa'],
  ...[
    'signal',
    'facebook',
    'fb',
    'viber',
    'vk',
    'steam',
    'twitch',
    'reddit',
    'youtube',
    'mastodon',
    'bluesky',
    'skype',
  ],
  ...[
    'handle',
    'username',
    'benutzername',
    'nutzername',
    'account',
    'profil',
    'profile',
    'nick',
    'kanal',
    'imo',
    'line',
  ],
  ...[
    'انستغرام',
    'انستا',
    'تيليغرام',
    'تلغرام',
    'واتساب',
    'سناب',
    'اینستاگرام',
    'اینستا',
    'تلگرام',
    'واتساپ',
    'инстаграм',
  ],
  ...['инста', 'телеграм', 'телега', 'вотсап', 'вайбер', 'тикток', 'тг', 'вк', 'ник', 'нік', 'аккаунт', 'акаунт'],
];

/** Top level domains that links are typed with. Others are found by their scheme, or by a path. */
export const DOMAINS: readonly string[] = [
  ...[
    'de',
    'com',
    'net',
    'org',
    'info',
    'eu',
    'at',
    'ch',
    'io',
    'me',
    'gg',
    'tv',
    'app',
    'dev',
    'be',
    'ly',
    'co',
    'uk',
  ],
  ...['us', 'fr', 'tr', 'ru', 'ua', 'ir', 'sy', 'iq', 'af', 'pl', 'it', 'es', 'nl', 'social', 'online', 'site', 'page'],
  ...['link', 'live', 'chat', 'xyz', 'biz', 'blog', 'shop', 'club', 'tech', 'cloud', 'digital', 'email', 'edu', 'gov'],
  ...['world', 'space', 'one', 'to', 'im', 'am', 'fm', 'sh', 'gl', 'su', 'kz', 'by', 'ge', 'example', 'test', 'bayern'],
  ...['berlin', 'hamburg', 'koeln', 'nrw', 'saarland', 'рф', 'укр', 'бел', 'рус', 'онлайн', 'شبكة', 'ایران', 'سورية'],
];
