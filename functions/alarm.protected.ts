import { ringAlarm } from '../src/house/due-work';
import { alarmWebhook } from '../src/edge/alarm-webhook';

/** A timer in the account has run out: whatever is due is done. Called by the platform, signed. */
export const handler = alarmWebhook(ringAlarm);
