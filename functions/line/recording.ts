import { soundOf } from '../../src/house/line-reading';
import { staffFile } from '../../src/edge/staff-action';
import { textField } from '../../src/edge/runtime';

/** The sound of a voicemail, `?group=&recording=`. Called by the line's page, with a session; there is no other way to it. */
export const handler = staffFile(async (bellhop, event, cookie) => {
  const { type, bytes } = await soundOf(bellhop, cookie, {
    group: textField(event, 'group') ?? '',
    recording: textField(event, 'recording') ?? '',
  });
  return { contentType: type, body: Buffer.from(bytes) };
});
