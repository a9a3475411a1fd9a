import type { Locale } from '@jmd-digital/schemas/values';

/** A mail that says that something is there, and nothing else. */
export interface NoticeText {
  subject: string;
  /** Plain text; `{link}` is the address of the start page. */
  text: string;
}

/**
 * One text per language, the same for everybody and every occasion: whoever sees it learns that a mail came. No name, no
 * topic, no office, no word of counselling.
 */
export const NOTICES: Readonly<Record<Locale, NoticeText>> = {
  de: {
    subject: 'Etwas Neues ist da',
    text: 'Hallo,\n\nfür dich ist etwas Neues da. Hier geht es zur Startseite:\n{link}\n\nDiese E-Mail kommt automatisch. Antworten auf sie liest niemand.\n',
  },
  'de-x-leicht': {
    subject: 'Etwas Neues ist da',
    text: 'Hallo,\n\nes gibt etwas Neues für dich. Hier ist die Start-Seite:\n{link}\n\nEin Computer hat diese E-Mail geschickt. Bitte antworte nicht auf diese E-Mail. Niemand liest die Antwort.\n',
  },
  en: {
    subject: 'Something new is there',
    text: 'Hello,\n\nthere is something new for you. This is the start page:\n{link}\n\nThis e-mail was sent automatically. Nobody reads replies to it.\n',
  },
  ar: {
    subject: 'هناك شيء جديد',
    text: 'مرحبًا،\n\nهناك شيء جديد لك. هذه هي الصفحة الرئيسية:\n{link}\n\nأُرسلت هذه الرسالة تلقائيًا، ولا أحد يقرأ الردود عليها.\n',
  },
  fa: {
    subject: 'چیز تازه‌ای هست',
    text: 'سلام،\n\nچیز تازه‌ای برای تو هست. این صفحهٔ شروع است:\n{link}\n\nاین ایمیل خودکار فرستاده شده است و کسی پاسخ آن را نمی‌خواند.\n',
  },
  uk: {
    subject: 'Є щось нове',
    text: 'Вітаємо!\n\nДля тебе є щось нове. Ось стартова сторінка:\n{link}\n\nЦей лист надіслано автоматично. Відповіді на нього ніхто не читає.\n',
  },
  ru: {
    subject: 'Есть кое-что новое',
    text: 'Здравствуй!\n\nДля тебя есть кое-что новое. Вот стартовая страница:\n{link}\n\nЭто письмо отправлено автоматически. Ответы на него никто не читает.\n',
  },
  tr: {
    subject: 'Yeni bir şey var',
    text: 'Merhaba,\n\nsenin için yeni bir şey var. Başlangıç sayfası burada:\n{link}\n\nBu e-posta otomatik gönderildi. Yanıtları kimse okumaz.\n',
  },
  fr: {
    subject: 'Il y a du nouveau',
    text: 'Bonjour,\n\nil y a quelque chose de nouveau pour toi. Voici la page d’accueil :\n{link}\n\nCet e-mail a été envoyé automatiquement. Personne ne lit les réponses.\n',
  },
};
