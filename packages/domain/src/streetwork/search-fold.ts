/** Digits of Arabic and Persian as ours; letter forms that people use for one another, in the scripts that we meet. */
const SAME: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
  ...{ ß: 'ss', ı: 'i', æ: 'a', œ: 'o', ø: 'o', đ: 'd', ł: 'l' },
  // What is left once marks are off: Arabic and Persian keyboards, and words that end in either form.
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ە: 'ه', ہ: 'ه', ۃ: 'ه', ھ: 'ه', ں: 'ن', ٸ: 'ي' },
  // Russian and Ukrainian, typed on each other’s keyboards. Without its marks й is и already, and ї is і.
  ...{ і: 'и', є: 'е', э: 'е', ґ: 'г' },
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME).join('')}]`, 'gu');

/** Marks (tashkeel, dots, accents), tatweel, and what cannot be seen, such as the joiners of Persian. */
const DROPPED = /[\p{M}\p{Cf}ـ]|\p{Default_Ignorable_Code_Point}/gu;
/** An apostrophe inside a Cyrillic word is part of it; in Latin words it stands between two. */
const INNER_APOSTROPHE = /(\p{Script=Cyrillic})['’ʼ`](?=\p{Script=Cyrillic})/gu;
/** Müller, Mueller and Muller are one. */
const UMLAUTS = /([aou])e+/g;

/** A text as words of different spelling are compared: total, and folding twice changes nothing more. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(DROPPED, '')
    .replaceAll(SAME_LETTERS, (letter) => SAME[letter] ?? letter)
    .replaceAll(INNER_APOSTROPHE, '$1')
    .replaceAll(UMLAUTS, '$1');
}

const WORDS = /[\p{L}\p{N}]+/gu;
/** The Arabic article, with what is written onto it: and, so, with, like, for. */
const ARTICLE = /^(?:[وف]?(?:[بك]?ال|لل))(?=\p{Script=Arabic}{3})/u;

/** The words of a text, folded, without the Arabic article. */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(WORDS) ?? []).map((word) => word.replace(ARTICLE, ''));
