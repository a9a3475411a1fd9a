import type { Locale } from '@jmd-digital/schemas/values';

/** The mail that asks whether somebody wants a newsletter at all, and says nothing else. */
export interface OptInText {
  subject: string;
  /** Plain text; `{name}` is the newsletter, `{site}` who sends it, `{days}` how long the question stands. */
  text: string;
  /** What the link does. */
  linkText: string;
}

/** One question per language. Whoever never asked for it reads that there is nothing to do. */
export const OPT_IN_TEXTS: Readonly<Record<Locale, OptInText>> = {
  de: {
    subject: 'Möchtest du diesen Newsletter?',
    text: 'Hallo,\n\njemand möchte mit dieser Adresse den Newsletter „{name}“ von {site} bekommen. Warst du das? Dann bestätige es mit dem Link.\n\nWarst du es nicht, musst du nichts tun. Es kommt keine weitere E-Mail, und wir löschen die Adresse nach {days} Tagen.',
    linkText: 'Anmeldung bestätigen',
  },
  'de-x-leicht': {
    subject: 'Willst du diesen Newsletter?',
    text: 'Hallo,\n\njemand hat diese E-Mail-Adresse eingetragen. Für den Newsletter „{name}“ von {site}. Warst du das? Dann öffne den Link.\n\nDu warst es nicht? Dann tu nichts. Es kommt keine E-Mail mehr. Wir löschen die Adresse nach {days} Tagen.',
    linkText: 'Ja, ich will den Newsletter',
  },
  en: {
    subject: 'Would you like this newsletter?',
    text: 'Hello,\n\nsomebody would like to get the newsletter “{name}” from {site} at this address. Was it you? Then confirm it with the link.\n\nIf it was not you, there is nothing to do. No other e-mail comes, and we erase the address after {days} days.',
    linkText: 'Confirm',
  },
  ar: {
    subject: 'هل ترغب في هذه النشرة؟',
    text: 'مرحبًا،\n\nطلب شخص ما الحصول على النشرة «{name}» من {site} على هذا العنوان. إن كنت أنت، فالتأكيد عبر الرابط.\n\nإن لم تكن أنت فلا حاجة إلى فعل شيء. لن تصل رسالة أخرى، ونمحو العنوان بعد {days} أيام.',
    linkText: 'تأكيد الاشتراك',
  },
  fa: {
    subject: 'این خبرنامه را می‌خواهید؟',
    text: 'سلام،\n\nکسی خواسته است که خبرنامهٔ «{name}» از {site} به این نشانی بیاید. شما بودید؟ پس با پیوند تأیید کنید.\n\nاگر شما نبودید، کاری لازم نیست. ایمیل دیگری نمی‌آید و نشانی را پس از {days} روز پاک می‌کنیم.',
    linkText: 'تأیید اشتراک',
  },
  uk: {
    subject: 'Хочеш отримувати цю розсилку?',
    text: 'Вітаємо,\n\nхтось хоче отримувати на цю адресу розсилку «{name}» від {site}. Це ти? Тоді підтверди за посиланням.\n\nЯкщо не ти, нічого робити не треба. Інших листів не буде, а адресу ми видалимо через {days} днів.',
    linkText: 'Підтвердити підписку',
  },
  ru: {
    subject: 'Хочешь получать эту рассылку?',
    text: 'Здравствуй,\n\nкто-то хочет получать на этот адрес рассылку «{name}» от {site}. Это ты? Тогда подтверди по ссылке.\n\nЕсли не ты, ничего делать не нужно. Других писем не будет, а адрес мы удалим через {days} дней.',
    linkText: 'Подтвердить подписку',
  },
  tr: {
    subject: 'Bu bülteni ister misin?',
    text: 'Merhaba,\n\nbiri bu adrese {site} tarafından gönderilen “{name}” bültenini istiyor. Sen miydin? O zaman bağlantıyla onayla.\n\nSen değilsen bir şey yapman gerekmez. Başka e-posta gelmez ve adresi {days} gün sonra sileriz.',
    linkText: 'Aboneliği onayla',
  },
  fr: {
    subject: 'Veux-tu cette lettre d’information ?',
    text: 'Bonjour,\n\nquelqu’un voudrait recevoir à cette adresse la lettre « {name} » de {site}. C’était toi ? Alors confirme avec le lien.\n\nSi ce n’était pas toi, il n’y a rien à faire. Aucun autre e-mail n’arrive, et nous effaçons l’adresse après {days} jours.',
    linkText: 'Confirmer l’inscription',
  },
};
