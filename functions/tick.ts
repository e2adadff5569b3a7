import { ringTick } from '../src/house/due-work';
import { textField } from '../src/edge/runtime';
import { secretAction } from '../src/edge/secret-action';

/** Does whatever is due. Called by any cron outside that knows the secret, and by a run that left work behind. */
export const handler = secretAction(
  (config) => config.tickSecret,
  (bellhop, event, left) => ringTick(bellhop, textField(event, 'by'), left),
);
