import type { ApprovalStep, ChannelFacts, PictureUse, PolicyFacts, PostContent } from '@jmd-digital/schemas';

/** Whether a picture is described in every language of the post, or marked as decoration with a reason. */
export const isDescribed = ({ alt, decorativeReason }: PictureUse, langs: readonly string[]): boolean =>
  decorativeReason !== null || langs.every((lang) => Boolean(alt[lang]));

/** Languages of a post, in its own order. */
export const languagesOf = ({ parts }: Pick<PostContent, 'parts'>): string[] => parts.map(({ lang }) => lang);

/**
 * What is known of a post on a channel when a policy is asked. Courses of whoever posts and permissions of those who run
 * a group are not known here, so they do not hold.
 * @param approvals steps that said yes to this revision
 * @param valid ids of consents that hold on that day for that platform
 */
export function factsOfPost(
  content: PostContent,
  approvals: readonly ApprovalStep[],
  channel: ChannelFacts,
  valid: ReadonlySet<string>,
): PolicyFacts {
  const langs = languagesOf(content);
  return {
    ...channel,
    approvals: [...approvals],
    imageConsents: content.pictures.every(
      ({ showsPeople, consentIds }) =>
        !showsPeople || (consentIds.length > 0 && consentIds.every((id) => valid.has(id))),
    ),
    altTexts: content.pictures.every((picture) => isDescribed(picture, langs)),
    namesNobody: content.namesNobody,
    adminPermission: null,
    trainings: [],
  };
}
