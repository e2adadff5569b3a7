import { butlerAction } from '../src/edge/butler-action';

/** A card was archived: the visit is over. */
export const handler = butlerAction('archived');
