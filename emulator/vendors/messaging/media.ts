import type { Account } from '../../core/account';
import { rfc2822 } from '../../core/dates';
import { NOT_FOUND } from '../../core/errors';
import { uriPage } from '../../core/paging';
import type { Route } from '../../core/routes';
import { newSid } from '../../core/sids';
import { VendorError } from '../../core/vendor';
import { LARGEST_MEDIA, MEDIA_TYPES } from './limits';
import type { Media, MessagingState } from './state';

/** A file as somebody attaches it. */
export interface Attached {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Reads `data:image/png;base64,...`; a reason when it cannot be attached. */
export function readAttached(url: string): Attached | string {
  const [, contentType = '', data = ''] =
    /^data:([\w.+-]+\/[\w.+-]+);base64,(.*)$/s.exec(url) ?? [];
  if (!MEDIA_TYPES.includes(contentType)) return `no such file can be sent: ${contentType}`;
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  if (bytes.length === 0 || bytes.length > LARGEST_MEDIA)
    return `a file has 1 to ${LARGEST_MEDIA} bytes`;
  return { contentType, bytes };
}

export const mediaOf = (message: string, { contentType, bytes }: Attached, at: number): Media => ({
  sid: newSid('ME'),
  message,
  contentType,
  bytes,
  at,
});

/** What a webhook says of a message's files. https://www.twilio.com/docs/messaging/guides/webhook-request */
export const mediaParams = (account: Account, media: readonly Media[]): Record<string, string> => ({
  NumMedia: String(media.length),
  ...Object.fromEntries(
    media.flatMap(({ message, sid, contentType }, nth) => [
      [`MediaUrl${nth}`, mediaUrl(account, message, sid)],
      [`MediaContentType${nth}`, contentType],
    ]),
  ),
});

const pathOf = ({ accountSid }: Account, message: string, sid: string): string =>
  `/2010-04-01/Accounts/${accountSid}/Messages/${message}/Media/${sid}`;

/** Where a file is to be had, with the account's key. */
export const mediaUrl = (account: Account, message: string, sid: string): string =>
  `https://api.twilio.com${pathOf(account, message, sid)}`;

/** The Media resource: https://www.twilio.com/docs/messaging/api/media-resource */
export function mediaRoutes({
  state,
  account,
}: {
  state: MessagingState;
  account: Account;
}): readonly Route[] {
  const base = `/2010-04-01/Accounts/${account.accountSid}/Messages/:message/Media`;
  const missing = (path: string): never => {
    throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
  };
  const find = (message: string, sid: string, path: string): Media =>
    state.mediaOf(message).find((one) => one.sid === sid) ?? missing(path);
  const format = ({ sid, message, contentType, at }: Media): unknown => ({
    sid,
    account_sid: account.accountSid,
    parent_sid: message,
    content_type: contentType,
    date_created: rfc2822(at),
    date_updated: rfc2822(at),
    uri: `${pathOf(account, message, sid)}.json`,
  });
  return [
    {
      method: 'GET',
      path: `${base}.json`,
      answer: (request, { message = '' }) => {
        if (!state.messages.has(message)) missing(request.path);
        return {
          status: 200,
          body: uriPage(request, 'media_list', state.mediaOf(message), format),
        };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid.json`,
      answer: ({ path }, { message = '', sid = '' }) => ({
        status: 200,
        body: format(find(message, sid, path)),
      }),
    },
    {
      method: 'DELETE',
      path: `${base}/:sid.json`,
      answer: ({ path }, { message = '', sid = '' }) => {
        state.removeMedia(message, find(message, sid, path).sid);
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid`,
      answer: ({ path }, { message = '', sid = '' }) => {
        const { bytes, contentType } = find(message, sid, path);
        return {
          status: 200,
          body: Buffer.from(bytes),
          headers: { 'content-type': contentType },
        };
      },
    },
  ];
}
