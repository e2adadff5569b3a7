import { butlerAction } from '../src/edge/butler-action';

/** A card was moved into any list: the desk does what that list stands for. */
export const handler = butlerAction('cardMoved');
