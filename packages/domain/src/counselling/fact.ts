import type { CaseRecord, FunderAnswers, StatFact } from '@jmd-digital/schemas';
import type { CloseReason, ContactChannel, FunderQuestion } from '@jmd-digital/schemas/values';

export interface FactSources {
  topic: CaseRecord['topics'][number];
  language: string;
  closeReason: CloseReason | null;
  /** ISO 8601. */
  openedAt: string;
  firstResponseAt: string | null;
  clientId: string;
  /** What was noted; null where nothing was. */
  record: CaseRecord | null;
  answers: FunderAnswers;
  /** What the carrier counts: an answer to anything else stays out. */
  questions: readonly FunderQuestion[];
  contacts: readonly { channel: ContactChannel; minutes: number }[];
  /** Everything that was written to the client or by them, in order. */
  writings: readonly { senderId: string; at: string }[];
}

const DAY_MS = 86_400_000;

/**
 * What is counted of a case: codes and numbers without a day, a name or a number of the case. What one counsellor wrote
 * within a day is one contact in writing, as the services count.
 */
export function factOf(sources: FactSources): StatFact {
  const { topic, language, closeReason, record, answers, questions, contacts, writings, clientId } = sources;
  const counted: StatFact['contacts'] = {};
  const mail = countWritings(writings.filter(({ senderId }) => senderId !== clientId));
  if (mail > 0) counted.mail = mail;
  for (const { channel } of contacts) counted[channel] = (counted[channel] ?? 0) + 1;
  const answered = <K extends FunderQuestion>(question: K) =>
    (questions.includes(question) ? answers[question] : null) ?? null;
  return {
    topics: record && record.topics.length > 0 ? record.topics : [topic],
    language,
    results: record?.results ?? [],
    closeReason,
    age: record?.age ?? answered('age'),
    gender: answered('gender'),
    origin: answered('origin'),
    contacts: counted,
    minutes: contacts.reduce((sum, { minutes }) => sum + minutes, 0),
    daysToAnswer:
      sources.firstResponseAt === null
        ? null
        : Math.floor((Date.parse(sources.firstResponseAt) - Date.parse(sources.openedAt)) / DAY_MS),
  };
}

/** Bursts: a new one begins where a counsellor writes more than a day after the first message of the last. */
function countWritings(writings: readonly { senderId: string; at: string }[]): number {
  const begun = new Map<string, number>();
  let bursts = 0;
  for (const { senderId, at } of writings) {
    const now = Date.parse(at);
    const start = begun.get(senderId);
    if (start !== undefined && now - start < DAY_MS) continue;
    begun.set(senderId, now);
    bursts += 1;
  }
  return bursts;
}
