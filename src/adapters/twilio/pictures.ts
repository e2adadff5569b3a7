import type { Twilio } from 'twilio';
import type { Picture, Pictures } from '../../ports/pictures';
import { SHORTEST_REQUEST_MS, vendorHttp } from '../web/vendor-http';
import type { RecordingAccess } from './calls';
import { persist, unlessGone, type Deadline } from './lost-answer';

const CARRIER = 'https://api.twilio.com';
const NOT_FOUND = 404;

/** Pictures through the Media resource. https://www.twilio.com/docs/messaging/api/media-resource */
export function twilioPictures(
  client: Twilio,
  access: RecordingAccess,
  deadline: Deadline,
): Pictures {
  /** Message and media; the media is looked up where only the message is known. */
  async function find(
    picture: string,
  ): Promise<{ readonly message: string; readonly media: string } | undefined> {
    const [message = '', media] = picture.split('/');
    if (media !== undefined) return { message, media };
    const firstOne = () => client.messages(message).media.list({ limit: 1 });
    const [first] = await unlessGone(deadline, firstOne, []);
    return first && { message, media: first.sid };
  }

  return {
    async show(picture, most): Promise<Picture | undefined> {
      const found = await find(picture);
      if (!found) return undefined;
      return persist(deadline, async () => {
        const answer = await vendorHttp().get<ArrayBuffer>(
          `${access.url ?? CARRIER}/2010-04-01/Accounts/${access.accountSid}/Messages/${found.message}/Media/${found.media}`,
          {
            responseType: 'arraybuffer',
            // The platform leads on to where files lie; the key does not travel there.
            maxRedirects: 3,
            auth: { username: access.apiKey, password: access.apiSecret },
            timeout: Math.max(SHORTEST_REQUEST_MS, deadline.left()),
          },
        );
        if (answer.status === NOT_FOUND) return undefined;
        if (answer.status !== 200)
          throw Object.assign(new Error('no picture'), { status: answer.status });
        const bytes = new Uint8Array(answer.data);
        const type = String(answer.headers['content-type'] ?? '');
        return bytes.length > 0 && bytes.length <= most ? { type, bytes } : undefined;
      });
    },

    async remove(picture) {
      const found = await find(picture);
      if (!found) return;
      const media = client.messages(found.message).media(found.media);
      await unlessGone(deadline, () => media.remove(), true);
    },
  };
}
