import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient';

/** What a tool needs to speak to the vendors on this laptop. */
export interface LocalAccess {
  readonly vendorsUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
}

/** The official client, with the vendors' hosts found under one local address. */
export function localClient({ vendorsUrl, accountSid, authToken }: LocalAccess): twilio.Twilio {
  const direct = new RequestClient({ timeout: 15_000 });
  return twilio(accountSid, authToken, {
    httpClient: {
      request: (options: Parameters<RequestClient['request']>[0]) =>
        direct.request({ ...options, uri: options.uri.replace(/^https:\//, vendorsUrl) }),
    } as RequestClient,
  });
}
