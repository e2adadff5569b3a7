import { TwilioServerlessApiClient } from '@twilio-labs/serverless-api';
import type { DeployTarget } from './target';

/** Fewer than the tool's usual ten at once: an account takes them all without asking to wait. */
const AT_ONCE = 5;

const VENDOR_ADDRESS = /^https:\/\/([\w-]+\.twilio\.com)\/v1\/?/;

/** The official client of the Serverless API, for the real account or that of this laptop. */
export function serverlessClient(target: DeployTarget): TwilioServerlessApiClient {
  const client = new TwilioServerlessApiClient({
    username: target.accountSid,
    password: target.authToken,
    concurrency: AT_ONCE,
  });
  if (target.vendorsUrl !== undefined) leadTo(target.vendorsUrl, client);
  return client;
}

/** The client knows only Twilio's own addresses; on a laptop each is found below the vendors' one. */
function leadTo(vendorsUrl: string, client: TwilioServerlessApiClient): void {
  const request = client.request.bind(client);
  const local = (
    method: Parameters<typeof request>[0],
    path: string,
    options: Parameters<typeof request>[2],
  ): ReturnType<typeof request> => {
    const asked = VENDOR_ADDRESS.test(path) ? path : String(options?.prefixUrl ?? '');
    const host = VENDOR_ADDRESS.exec(asked)?.[1] ?? 'serverless.twilio.com';
    return request(method, path.replace(VENDOR_ADDRESS, ''), {
      ...options,
      prefixUrl: `${vendorsUrl}/${host}/v1`,
    });
  };
  Object.assign(client, { request: local });
}
