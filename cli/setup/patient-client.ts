import { setTimeout as pause } from 'node:timers/promises';
import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient';

type Request = Parameters<RequestClient['request']>[0];

/** How a tool speaks to an account. */
export interface Opening {
  readonly accountSid: string;
  /** The account itself or one of its API keys. */
  readonly user: string;
  readonly password: string;
  /** Where the vendors are found instead of their own hosts: the account of this laptop. */
  readonly vendorsUrl?: string | undefined;
  /** Waits before a repeat, milliseconds. */
  readonly wait?: Wait;
  /** Told of every request before it leaves and after it was answered. */
  readonly watch?: (when: 'before' | 'after', method: string, uri: string) => void;
}

export type Wait = (ms: number) => Promise<unknown>;

const TIMEOUT_MS = 15_000;
const TRIES = 5;
const FIRST_WAIT_MS = 250;

/**
 * The official client, with patience: reads are repeated after an error of the platform or of the network, and everything
 * after 429, which is never processed (https://www.twilio.com/docs/api/errors/20429). Whether a write whose answer is lost
 * happened is for the caller to find out.
 */
export function openTwilio(opening: Opening): twilio.Twilio {
  const direct = new RequestClient({ timeout: TIMEOUT_MS });
  const wait = opening.wait ?? pause;
  const { vendorsUrl } = opening;
  const request = async (options: Request) => {
    const uri = vendorsUrl ? options.uri.replace(/^https:\//, vendorsUrl) : options.uri;
    for (let attempt = 1; ; attempt++) {
      const isRead = options.method.toUpperCase() === 'GET';
      try {
        opening.watch?.('before', options.method, options.uri);
        const answer = await direct.request({ ...options, uri });
        opening.watch?.('after', options.method, options.uri);
        const isTrouble =
          answer.statusCode === 429 || (isRead && isPlatformTrouble(answer.statusCode));
        if (!isTrouble || attempt === TRIES) return answer;
      } catch (error) {
        if (!isRead || attempt === TRIES || !isConnectionTrouble(error)) throw error;
      }
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  };
  return twilio(opening.user, opening.password, {
    accountSid: opening.accountSid,
    httpClient: { request } as RequestClient,
  });
}

const isPlatformTrouble = (status: unknown): boolean =>
  typeof status === 'number' && status >= 500 && status !== 501;

const PASSING = ['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'];
const NO_WAY = ['ENOTFOUND', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'];

const field = (error: unknown, name: 'code' | 'status'): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

const isConnectionTrouble = (error: unknown): boolean =>
  PASSING.includes(String(field(error, 'code')));

/** Trouble that may be over at the next try; whether the request was carried out is not known. */
export const isPassing = (error: unknown): boolean =>
  isConnectionTrouble(error) ||
  field(error, 'status') === 429 ||
  isPlatformTrouble(field(error, 'status'));

/** Nobody answers at all. */
export const isNoNetwork = (error: unknown): boolean =>
  NO_WAY.includes(String(field(error, 'code')));

/** The credentials are not accepted. https://www.twilio.com/docs/api/errors/20003 */
export const isRefused = (error: unknown): boolean => field(error, 'status') === 401;

/** The account of these credentials is suspended or closed. https://www.twilio.com/docs/api/errors/20005 */
export const isShut = (error: unknown): boolean => field(error, 'code') === 20005;

/** The thing itself is not there. */
export const isMissing = (error: unknown): boolean => field(error, 'status') === 404;

const TRIES_OF_WORK = 8;
const WAIT_MS = 500;

/**
 * Does work to its end that looks for itself what is still missing. A passing failure leaves open what has happened, so it
 * looks again, instead of sending the same write twice. Tries are counted from the last one that got something `done`: long
 * work meets more trouble than short work.
 */
export async function tryAgain<T>(
  wait: Wait = pause,
  work: () => Promise<T>,
  done: () => number = () => 0,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const before = done();
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (done() > before) attempt = 1;
      if (attempt === TRIES_OF_WORK) throw error;
      await wait(WAIT_MS * attempt);
    }
  }
}
