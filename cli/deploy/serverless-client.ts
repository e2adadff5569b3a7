import { setTimeout as pause } from 'node:timers/promises';
import { TwilioServerlessApiClient } from '@twilio-labs/serverless-api';
import type { DeployTarget } from './target';

/** Fewer than the tool's usual ten at once: an account takes them all without asking to wait. */
const AT_ONCE = 5;
const TRIES = 5;
const FIRST_WAIT_MS = 250;

const VENDOR_ADDRESS = /^https:\/\/([\w-]+\.twilio\.com)\/v1\/?/;
const USUAL_HOST = 'serverless.twilio.com';

type Request = TwilioServerlessApiClient['request'];
type Options = Parameters<Request>[2];

/**
 * The official client of the Serverless API, for the real account or that of this laptop, with patience: what the platform
 * or the network did not answer is asked again. Made twice, a function or a build does no harm.
 */
export function serverlessClient(target: DeployTarget): TwilioServerlessApiClient {
  const client = new TwilioServerlessApiClient({
    username: target.accountSid,
    password: target.authToken,
    concurrency: AT_ONCE,
  });
  const request = client.request.bind(client);
  const patient = async (
    method: Parameters<Request>[0],
    path: string,
    given: Options,
  ): Promise<unknown> => {
    const [address, options] = addressed(target.vendorsUrl, path, repeatable(given));
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(method, address, { ...options });
      } catch (error) {
        // The answer to an earlier try was lost, and what it asked for is there.
        if (attempt > 1 && statusOf(error) === 409 && address.endsWith('/Deployments'))
          return request(
            'get',
            address,
            options?.prefixUrl ? { prefixUrl: options.prefixUrl } : {},
          );
        if (attempt === TRIES || !isPassing(error)) throw error;
      }
      await pause(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  };
  Object.assign(client, { request: patient });
  return client;
}

/** The client knows only Twilio's own addresses; on a laptop each is found below the vendors' one. */
function addressed(
  vendorsUrl: string | undefined,
  path: string,
  options: Options,
): readonly [string, Options] {
  if (vendorsUrl === undefined) return [path, options];
  const asked = VENDOR_ADDRESS.test(path) ? path : String(options?.prefixUrl ?? '');
  const host = VENDOR_ADDRESS.exec(asked)?.[1] ?? USUAL_HOST;
  const prefixUrl = `${vendorsUrl}/${host}/v1`;
  return [path.replace(VENDOR_ADDRESS, ''), { ...options, prefixUrl }];
}

interface Form {
  getBuffer(): Buffer;
  getHeaders(): Record<string, string>;
}

const isForm = (body: unknown): body is Form =>
  typeof body === 'object' && body !== null && 'getBuffer' in body && 'getHeaders' in body;

/** A form with files is a stream that can be sent once; as bytes it can be sent again. */
function repeatable(options: Options): Options {
  const body: unknown = options?.body;
  if (!isForm(body)) return options;
  return {
    ...options,
    body: body.getBuffer(),
    headers: { ...options?.headers, ...body.getHeaders() },
  };
}

const PASSING = /^(ECONNRESET|ECONNABORTED|ETIMEDOUT|EPIPE|EAI_AGAIN)$/;

/** Trouble that may be over at the next try. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status >= 500 && status !== 501;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    PASSING.test(String(error.code))
  );
}

/** The HTTP status of a failed request, by whichever client made it. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { status, response, details } = error as {
    status?: unknown;
    response?: { statusCode?: unknown };
    details?: { status?: unknown };
  };
  return [status, response?.statusCode, details?.status].find((one) => typeof one === 'number');
}
