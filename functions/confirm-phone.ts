import { butlerAction } from '../src/edge/butler-action';

/** Somebody pressed "Confirm Phone" on a card: the party joins the list and is asked to answer. */
export const handler = butlerAction('confirmPhone');
