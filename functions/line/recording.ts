import { greetingSound, soundOf } from '../../src/house/line-reading';
import { staffFile } from '../../src/edge/staff-action';
import { textField } from '../../src/edge/runtime';

/**
 * The sound of a voicemail, `?group=&recording=`: called by the line's page, with a session; there is no other way to it.
 * With `&key=`, which we give to the platform alone, the sound of a greeting that was recorded by phone.
 */
export const handler = staffFile(async (bellhop, event, cookie) => {
  const asked = {
    group: textField(event, 'group') ?? '',
    recording: textField(event, 'recording') ?? '',
  };
  const key = textField(event, 'key');
  const { type, bytes } =
    key === undefined
      ? await soundOf(bellhop, cookie, asked)
      : await greetingSound(bellhop, { ...asked, key });
  return { contentType: type, body: Buffer.from(bytes) };
});
