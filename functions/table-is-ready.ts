import { butlerAction } from '../src/edge/butler-action';

/** A card was moved into the list of tables that are ready: the guest is called. */
export const handler = butlerAction('tableIsReady');
