import { THINK_LANGUAGES, type ThinkLanguage } from '@jmd-digital/schemas/values';
import { wordsOf } from './search-fold.ts';

/** Small words that a language cannot do without, folded when they are read. Words of two languages count for both. */
const FUNCTION_WORDS: Readonly<Record<ThinkLanguage, string>> = {
  de: 'ich du er sie es wir ihr der die das den dem ein eine einen und oder aber nicht kein keine ist sind bin hat habe haben hab mit für von zu zum zur im in auf wie was wo wer wann warum kann muss will möchte mein meine mich mir dir man wenn dass weil noch schon auch nur sehr hallo danke bitte gibt jemand weiß nach bei als werden wurde bekomme brauche',
  en: 'i you he she it we they the a an and or but not no is are am was has have do does did with for of to in on at how what where who when why can must will would my me your if that because still already also only very hello hi thanks please there anyone someone know need get after from this be so any about been',
  tr: 've bir bu şu için ile de da ne nasıl nerede kim neden niçin var yok mı mi mu mü ben sen biz siz onlar benim senin bana sana çok daha ama fakat veya ya gibi kadar sonra önce değil olarak olan merhaba selam teşekkürler lütfen lazım gerek gerekiyor istiyorum arıyorum bilen biliyor musunuz arkadaşlar hangi hem her şey',
  fr: 'je tu il elle nous vous ils elles le la les un une des du de et ou mais ne pas est sont suis ai as a avez avec pour dans sur comment quoi où qui quand pourquoi peux peut dois mon ma mes me moi te si que parce encore déjà aussi seulement très bonjour salut merci plaît il y quelqu sait besoin ce cette au aux en sans on fait faire être cherche',
  ar: 'في من على إلى عن مع هل ما ماذا كيف أين متى لماذا هذا هذه ذلك أنا أنت هو هي نحن لي لك لا لم لن ليس كان كانت يكون أو ثم لكن إذا عندي عند لدي أي كل بعد قبل يمكن يمكنني أريد مرحبا شكرا السلام عليكم بدي شو وين ليش عم حدا كم التي الذي أن',
  fa: 'در از به با را که این آن من تو او ما شما چه چی چطور چگونه کجا کی چرا آیا است هست هستم نیست بود برای تا یا ولی اما اگر هم می‌خواهم میخوام می‌توانم میتونم باید دارم ندارم دارد سلام ممنون لطفا کسی می‌دانید میدونه بعد هر یک نه خیلی شده کنم کنید های',
  uk: 'і й та в у на з із до від для за про як що де хто коли чому чи я ти він вона ми ви вони мені мене мій моя моє не ні є був була це цей ця але або якщо бо ще вже теж також тільки дуже можна треба потрібно хочу маю можу привіт доброго дякую будь ласка хтось після без який яка які',
  ru: 'и в на с со из до от для за про как что где кто когда почему ли я ты он она мы вы они мне меня мой моя мое не ни есть был была это этот эта но или если потому еще уже тоже также только очень можно надо нужно хочу могу привет здравствуйте спасибо пожалуйста кто то после без который какой какие у',
};

/** Letters that stand in one of our languages alone among those of its script. */
const OWN_LETTERS: Readonly<Record<ThinkLanguage, RegExp>> = {
  de: /[ßäö]/giu,
  en: /(?!)/gu,
  tr: /[ğışİ]/gu,
  fr: /[àâèêëîïôûœ]/giu,
  ar: /[ةىكي]/gu,
  fa: /[پچژگکی]/gu,
  uk: /[іїєґ]/giu,
  ru: /[ыэёъ]/giu,
};

/** Letters of neighbours that we do not tell apart: Sorani, Pashto, Urdu; Serbian, Macedonian, Kazakh; Vietnamese, Polish. */
const OTHERS =
  /[ڵڕێۆټډړښګځڅٹڈڑےںјљњђћѓќўәңғүұқөһãõąęłżźćńčšžřůđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹțșăñ]/giu;

const SCRIPTS = {
  Latn: { letters: /\p{Script=Latin}/gu, languages: ['de', 'en', 'tr', 'fr'] },
  Arab: { letters: /\p{Script=Arabic}/gu, languages: ['ar', 'fa'] },
  Cyrl: { letters: /\p{Script=Cyrillic}/gu, languages: ['uk', 'ru'] },
} as const;

const KNOWN = new Map(
  THINK_LANGUAGES.map((language) => [language, new Set(FUNCTION_WORDS[language].split(' ').flatMap(wordsOf))]),
);

const countOf = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/** A letter of its own says as much as this many words. */
const LETTER_WEIGHT = 0.75;
/** Letters of its own that count at most, so that one long name decides nothing. */
const MOST_LETTERS = 6;
/** Points of the best, and its lead over the second, below which nobody can tell; and points for each word of the text. */
const [LEAST, LEAST_LEAD, LEAST_SHARE] = [1.4, 1.25, 0.17];
/** Share of letters of other languages from which on it is one of those. */
const MOST_OTHERS = 0.02;

/** The language of a text, by its script, its small words and its own letters; null where that does not tell. */
export function languageOf(text: string): ThinkLanguage | null {
  const counts = Object.values(SCRIPTS).map((script) => ({ ...script, count: countOf(text, script.letters) }));
  const main = counts.reduce((one, other) => (other.count > one.count ? other : one));
  if (main.count === 0 || countOf(text, OTHERS) > main.count * MOST_OTHERS) return null;
  const words = wordsOf(text);
  const points = main.languages
    .map((language: ThinkLanguage) => {
      const small = words.filter((word) => KNOWN.get(language)?.has(word)).length;
      const own = Math.min(MOST_LETTERS, countOf(text, OWN_LETTERS[language]));
      return { language, value: small + own * LETTER_WEIGHT };
    })
    .toSorted((one, other) => other.value - one.value);
  const [best, second] = points;
  if (!best || best.value < LEAST || best.value < words.length * LEAST_SHARE) return null;
  return best.value >= (second?.value ?? 0) * LEAST_LEAD ? best.language : null;
}
