import IssuesSection from './sections/IssuesSection.astro';
import MatrixSection from './sections/MatrixSection.astro';
import TimelineSection from './sections/TimelineSection.astro';
import IssueMap from './IssueMap.astro';
import Lede from './Lede.astro';
import NewestArticle from './NewestArticle.astro';

/** The components that the owner’s own pages may use. */
export const pageComponents = {
  IssueCards: IssuesSection,
  PositionMatrix: MatrixSection,
  Timeline: TimelineSection,
  Map: IssueMap,
  NewestArticle,
};

/** On the front page a paragraph is set as the lede. */
export const frontComponents = { ...pageComponents, p: Lede };
