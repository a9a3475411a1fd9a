import { mayApprove, stepsOf } from '@jmd-digital/domain/outreach';
import type { Approval, ApprovalStep } from '@jmd-digital/schemas';
import type { ApprovalDecision } from '@jmd-digital/schemas/values';
import { Badge, Notice, TextArea } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount, useMe } from '../../session.tsx';
import { mayAt } from '../../sites.ts';
import { useTexts } from '../../texts.tsx';
import { useDraft } from '../../tools/drafts.ts';
import { usePostWords } from '../post-words.ts';
import type { ViewProps } from './post-view.tsx';

/** Who has to say yes, who has, and what one can say oneself. */
export function Approvals({ site, post: { read }, onChanged }: ViewProps) {
  const { w } = useTexts();
  const p = usePostWords();
  const me = useMe();
  const { post, steps, approvals, objections, authorIds, people } = read;
  const own = stepsOf(
    me.memberships.map(({ role, siteId, carrierId }) => ({ role, siteId, carrierId })),
    { siteId: site.id, carrierId: site.carrierId },
  );
  const reviews = mayAt(me, site, 'outreach.reviewPost');
  const waits = post.state === 'in_review' || post.state === 'approved';
  const inReview = { revision: post.revision, authorIds };
  const mine = steps.filter(
    ({ step, approved }) => !approved && mayApprove(inReview, { id: me.id, steps: own }, step) === null,
  );
  const isOwnWork = waits && authorIds.includes(me.id) && steps.some(({ approved }) => !approved);
  const nameOf = (id: string) => people.find((each) => each.id === id)?.name ?? p.somebodyGone;
  return (
    <section class="jmd-stack" aria-labelledby="approvals-title">
      <h2 id="approvals-title">{p.approvals}</h2>
      {steps.length === 0 && <p>{p.approvalsNone}</p>}
      <ol class="plain-list">
        {steps.map(({ step, approved, takeable }) => {
          const said = [...approvals, ...objections].filter((each) => each.step === step);
          return (
            <li key={step} class="step">
              <p class="badges">
                <strong>{w[`step.${step}`]}</strong>
                {approved ? (
                  <Badge text={p.stepApproved} icon="check" tone="success" />
                ) : (
                  <Badge text={p.stepWaits} icon="clock" tone="neutral" />
                )}
              </p>
              {!approved && !takeable && <Notice tone="warning">{p.stepNobody}</Notice>}
              {said.map((each) => (
                <Said key={each.at} said={each} name={nameOf(each.by)} />
              ))}
            </li>
          );
        })}
      </ol>
      {isOwnWork && <p>{p.ownWork}</p>}
      {reviews && waits && mine.length > 0 && (
        <Decide
          key={post.revision}
          site={site.id}
          postId={post.id}
          revision={post.revision}
          steps={mine.map(({ step }) => step)}
          onChanged={onChanged}
        />
      )}
    </section>
  );
}

function Said({ said: { decision, note, at }, name }: { said: Approval; name: string }) {
  const { f } = useTexts();
  const p = usePostWords();
  return (
    <p>
      {p[`said.${decision}`]({ name, when: f.dateTime(at) })}
      {note && (
        <>
          {' '}
          <q dir="auto">{note}</q>
        </>
      )}
    </p>
  );
}

function Decide({
  site,
  postId,
  revision,
  steps,
  onChanged,
}: {
  site: string;
  postId: string;
  revision: number;
  steps: readonly ApprovalStep[];
  onChanged: () => void;
}) {
  const { w } = useTexts();
  const p = usePostWords();
  const { jmd } = useAccount();
  const note = useDraft(`note/${site}/${postId}/${revision}`, '');
  const [missing, setMissing] = useState(false);
  const [ids] = useState(() => new Map<string, string>());
  // A press that is repeated after a lost answer says the same thing once.
  const idFor = (key: string) => {
    const id = ids.get(key) ?? crypto.randomUUID();
    ids.set(key, id);
    return id;
  };
  const say = (decision: ApprovalDecision) => async () => {
    const text = note.value.trim();
    setMissing(decision !== 'approve' && text === '');
    if (decision !== 'approve' && text === '') return;
    for (const step of steps) {
      const approvalId = idFor(`${step} ${decision} ${text}`);
      await jmd.outreach.reviewPost({ siteId: site, postId, revision, approvalId, step, decision, note: text });
    }
    note.drop('');
    onChanged();
  };
  return (
    <div class="jmd-card jmd-stack">
      <h3>{p.decideTitle({ steps: steps.map((step) => w[`step.${step}`]).join(', ') })}</h3>
      <TextArea
        label={p.note}
        hint={p.noteHint}
        error={missing ? p.noteMissing : undefined}
        rows={3}
        value={note.value}
        onInput={note.set}
      />
      <div class="actions">
        <Act kind="primary" label={p.approve} onAct={say('approve')} />
        <Act label={p.askChange} onAct={say('change')} />
        <Act kind="quiet" label={p.reject} onAct={say('reject')} />
      </div>
    </div>
  );
}
