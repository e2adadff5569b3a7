import { publicPage } from '../../src/edge/public-page';
import { publicQuestion } from '../../src/edge/events-request';
import { askPublicly, startPublic } from '../../src/house/events';

/** What the menu wall, the stage and the questions page start with; POST hands in a question. Open to everybody. */
export const handler = publicPage(
  (bellhop, event) =>
    startPublic(bellhop, typeof event['event'] === 'string' ? event['event'] : undefined),
  publicQuestion,
  askPublicly,
);
