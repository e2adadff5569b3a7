import { calendarFile } from '../../src/house/line-reading';
import { staffFile } from '../../src/edge/staff-action';
import { textField } from '../../src/edge/runtime';

/** A volunteer's shifts as a calendar to subscribe to, `?key=`. Open to whoever has the address; the key can be ended. */
export const handler = staffFile(async (bellhop, event) => ({
  contentType: 'text/calendar; charset=utf-8',
  body: await calendarFile(bellhop, textField(event, 'key') ?? ''),
}));
