import { actorExists } from './actor-exists.ts';
import { actorIsMentioned } from './actor-is-mentioned.ts';
import { addressIsUnique } from './address-is-unique.ts';
import { articleHoldsNoProgram } from './article-holds-no-program.ts';
import { assessmentHasNoSpeaker } from './assessment-has-no-speaker.ts';
import { attributeHasRightForm } from './attribute-has-right-form.ts';
import { attributeIsGiven } from './attribute-is-given.ts';
import { attributeIsKnown } from './attribute-is-known.ts';
import { charactersAreVisible } from './characters-are-visible.ts';
import type { Check } from './check.ts';
import { citedSourceExists } from './cited-source-exists.ts';
import { claimExists } from './claim-exists.ts';
import { claimHasDate } from './claim-has-date.ts';
import { claimHasSource } from './claim-has-source.ts';
import { claimHasSpeaker } from './claim-has-speaker.ts';
import { claimHasTwoPublishers } from './claim-has-two-publishers.ts';
import { claimHasWords } from './claim-has-words.ts';
import { claimNumberFitsIssue } from './claim-number-fits-issue.ts';
import { claimNumberIsNotReused } from './claim-number-is-not-reused.ts';
import { claimRestsOnOthers } from './claim-rests-on-others.ts';
import { componentHasContent } from './component-has-content.ts';
import { componentIsKnown } from './component-is-known.ts';
import { countryIsOnMap } from './country-is-on-map.ts';
import { dateIsNotAfterPublication } from './date-is-not-after-publication.ts';
import { fileIsInPlace } from './file-is-in-place.ts';
import { fileNameFitsAddress } from './file-name-fits-address.ts';
import { gistDiffersFromQuote } from './gist-differs-from-quote.ts';
import { headingLevelsFollow } from './heading-levels-follow.ts';
import { htmlIsAllowed } from './html-is-allowed.ts';
import { idIsUnique } from './id-is-unique.ts';
import { imageHasAlt } from './image-has-alt.ts';
import { issueExists } from './issue-exists.ts';
import { issueIsListed } from './issue-is-listed.ts';
import { issueIsSpokenTo } from './issue-is-spoken-to.ts';
import { linkHasWords } from './link-has-words.ts';
import { linkJoinsTwoIssues } from './link-joins-two-issues.ts';
import { linkLeadsSomewhere } from './link-leads-somewhere.ts';
import { mapBoundsAreInOrder } from './map-bounds-are-in-order.ts';
import { noteIsReferenced } from './note-is-referenced.ts';
import { passageIsFoundOnce } from './passage-is-found-once.ts';
import { passageIsInArticle } from './passage-is-in-article.ts';
import { pictureIsInPublic } from './picture-is-in-public.ts';
import { placeExists } from './place-exists.ts';
import { positionHasClaims } from './position-has-claims.ts';
import { positionIsUnique } from './position-is-unique.ts';
import { publishedClaimIsKept } from './published-claim-is-kept.ts';
import { quotationIsClaimed } from './quotation-is-claimed.ts';
import { quoteIsInArticle } from './quote-is-in-article.ts';
import { reviewIsDone } from './review-is-done.ts';
import { ruleExists } from './rule-exists.ts';
import { sectionHeadingExists } from './section-heading-exists.ts';
import { sectionIsListed } from './section-is-listed.ts';
import { sectionIsNotEmpty } from './section-is-not-empty.ts';
import { SHAPE_RULES } from './shape-rules.ts';
import { siteIsDescribed } from './site-is-described.ts';
import { snapshotExists } from './snapshot-exists.ts';
import { sourceIsCited } from './source-is-cited.ts';
import { sourceKeyCanBeCited } from './source-key-can-be-cited.ts';
import { supportIsNotWithdrawn } from './support-is-not-withdrawn.ts';
import { tableHasHeader } from './table-has-header.ts';
import { textDirectionIsPlain } from './text-direction-is-plain.ts';
import { updateIsNotBeforePublication } from './update-is-not-before-publication.ts';
import { wordsAreNotLaterThanSource } from './words-are-not-later-than-source.ts';

/** Every rule that is held against a publication once it has been read. */
export const checks: readonly Check[] = [
  actorExists,
  actorIsMentioned,
  addressIsUnique,
  articleHoldsNoProgram,
  assessmentHasNoSpeaker,
  attributeHasRightForm,
  attributeIsGiven,
  attributeIsKnown,
  charactersAreVisible,
  citedSourceExists,
  claimExists,
  claimHasDate,
  claimHasSource,
  claimHasSpeaker,
  claimHasTwoPublishers,
  claimHasWords,
  claimNumberFitsIssue,
  claimNumberIsNotReused,
  claimRestsOnOthers,
  componentHasContent,
  componentIsKnown,
  countryIsOnMap,
  dateIsNotAfterPublication,
  fileIsInPlace,
  fileNameFitsAddress,
  gistDiffersFromQuote,
  headingLevelsFollow,
  htmlIsAllowed,
  idIsUnique,
  imageHasAlt,
  issueExists,
  issueIsListed,
  issueIsSpokenTo,
  linkHasWords,
  linkJoinsTwoIssues,
  linkLeadsSomewhere,
  mapBoundsAreInOrder,
  noteIsReferenced,
  passageIsFoundOnce,
  passageIsInArticle,
  pictureIsInPublic,
  placeExists,
  positionHasClaims,
  positionIsUnique,
  publishedClaimIsKept,
  quotationIsClaimed,
  quoteIsInArticle,
  reviewIsDone,
  ruleExists,
  sectionHeadingExists,
  sectionIsListed,
  sectionIsNotEmpty,
  siteIsDescribed,
  snapshotExists,
  sourceIsCited,
  sourceKeyCanBeCited,
  supportIsNotWithdrawn,
  tableHasHeader,
  textDirectionIsPlain,
  updateIsNotBeforePublication,
  wordsAreNotLaterThanSource,
];

/** All rules, by name: those and the ones that are held while reading. */
export const rules: readonly Pick<Check, 'id' | 'level'>[] = [
  ...SHAPE_RULES,
  ...checks.map(({ id, level }) => ({ id, level })),
].sort((a, b) => (a.id < b.id ? -1 : 1));
