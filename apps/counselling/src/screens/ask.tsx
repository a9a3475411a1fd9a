import type { RouteEnquiryOutput } from '@jmd-digital/schemas';
import { useEffect, useRef, useState } from 'preact/hooks';
import { AccountStep } from '../ask/account-step.tsx';
import {
  type Enquiry,
  isOther,
  NOBODYS_HOURS,
  newEnquiry,
  type Packed,
  packEnquiry,
  routingOf,
  type Step,
  stepsOf,
  unpackEnquiry,
} from '../ask/enquiry.ts';
import { MessageStep } from '../ask/message-step.tsx';
import { LanguageStep, TopicStep } from '../ask/steps.tsx';
import { WhereStep } from '../ask/where-step.tsx';
import { Loading, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useAccountState, useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useKept } from '../use-kept.ts';
import { useWork } from '../use-work.ts';

export type Routed = Extract<RouteEnquiryOutput, { kind: 'site' }>;

/** What each question gets: the enquiry so far, and how to change it and go on. */
export interface StepProps {
  enquiry: Enquiry;
  change: (part: Partial<Enquiry>) => void;
  place: StepPlace;
  onNext: () => void;
}

/** Where a question stands among the others. */
export interface StepPlace {
  key: Step;
  number: number;
  count: number;
  onBack: () => void;
}

/** What somebody began on this device, else what a link brings along. */
function useEnquiry() {
  const { account, drafts } = useSession();
  const { locale } = useTexts();
  const [enquiry, setEnquiry] = useState<Enquiry | null>(null);
  const newest = useRef<Enquiry | null>(null);
  const [found, setFound] = useState(false);
  const keep = useKept('ask');
  const begin = async () => {
    const link = newEnquiry(new URL(location.href).searchParams, locale, crypto.randomUUID());
    const signedIn = account.state.kind === 'signed-in';
    const packed = await (signedIn ? drafts.adopt<Packed>('ask') : drafts.read<Packed>('ask')).catch(() => null);
    const kept = packed && unpackEnquiry(packed);
    const old = kept && !signedIn && Date.now() - kept.writtenAt > NOBODYS_HOURS * 3_600_000;
    const goesOn = kept && !old && !isOther(kept, link);
    // What was written is shown before anything is done with it.
    newest.current = goesOn ? { ...kept, ...(kept.text ? { step: 'message' } : {}) } : link;
    setFound(goesOn ? kept.text !== '' : false);
    setEnquiry(newest.current);
  };
  useEffect(() => void begin(), []);
  const change = (part: Partial<Enquiry>) => {
    if (!newest.current) return;
    newest.current = { ...newest.current, ...part, writtenAt: Date.now() };
    setEnquiry(newest.current);
    void keep(packEnquiry(newest.current));
  };
  return { enquiry, change, found, discard: () => keep(null) };
}

/** From the first thought to a question that is sent: one thing at a time, the name last. */
export function AskScreen() {
  const { t } = useTexts();
  const { account, cases, drafts } = useSession();
  const signedIn = useAccountState(account).kind === 'signed-in';
  const { enquiry, change, found, discard } = useEnquiry();
  const [routed, setRouted] = useState<Routed | null>(null);
  const { busy, failed, run } = useWork();
  if (!enquiry) {
    return (
      <Screen title={t.topicLabel} back="">
        <Loading />
      </Screen>
    );
  }
  const steps = stepsOf(enquiry, signedIn);
  // Who signed in on the way, or whose link names a site, has left the step that does not exist any more.
  const step = steps.includes(enquiry.step) ? enquiry.step : steps.includes('where') ? 'where' : 'message';
  const at = steps.indexOf(enquiry.step === 'account' && signedIn ? 'message' : step);
  const goTo = (to: Step | undefined) => to && change({ step: to });
  const place: StepPlace = {
    ...{ number: at + 1, count: steps.length, key: steps[at] ?? 'topic' },
    onBack: () => (at > 0 ? goTo(steps[at - 1]) : go('')),
  };
  const route = async (): Promise<Routed | null> => {
    const question = routingOf(enquiry);
    const answer = question && (await account.jmd.counselling.routeEnquiry(question));
    return answer?.kind === 'site' ? answer : null;
  };
  const submit = async () => {
    await drafts.adopt('ask');
    const { topic, language, caseId, invitation } = enquiry;
    if (!topic) return goTo('topic');
    const answerer = routed ?? (await route());
    if (!answerer) return goTo('where');
    const text = enquiry.text.trim();
    const id = await cases.submit({
      ...{ siteId: answerer.siteId, topic, language, text, caseId },
      ...(invitation ? { invitation } : {}),
    });
    await discard();
    go(`receipt/${id}`);
  };
  const props = { enquiry, change, place, onNext: () => goTo(steps[at + 1]) };
  switch (place.key) {
    case 'topic':
      return <TopicStep key="topic" {...props} />;
    case 'language':
      return <LanguageStep key="language" {...props} />;
    case 'where':
      return <WhereStep key="where" {...props} onRouted={setRouted} />;
    case 'message':
      return (
        <MessageStep
          key="message"
          {...props}
          {...{ routed, busy, failed, found }}
          onRouted={setRouted}
          onDiscard={() => void discard().then(() => go(''))}
          onSend={() => (signedIn ? void run(submit) : goTo('account'))}
        />
      );
    case 'account':
      return <AccountStep key="account" {...props} {...{ busy, failed, run, submit }} />;
  }
}
