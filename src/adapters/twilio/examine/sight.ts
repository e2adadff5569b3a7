import type { Twilio } from 'twilio';
import { restError } from '../lost-answer';

export { seen } from '../../../ports/account';

/** How an account is looked at: with a client that is patient, or with what time a function has left. */
export interface Sight {
  readonly client: Twilio;
  /** Repeats a read as long as that makes sense. */
  readonly read: <T>(request: () => Promise<T>) => Promise<T>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Undefined for what is not in the account. */
export async function unlessMissing<T>(
  { read }: Pick<Sight, 'read'>,
  request: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read(request);
  } catch (error) {
    if (restError(error)?.status === 404) return undefined;
    throw error;
  }
}

/** `IS0a…9f3e`: enough to tell two sids apart. */
export const maskSid = (sid: string): string =>
  sid.length < 12 ? sid : `${sid.slice(0, 4)}…${sid.slice(-4)}`;

/** `+1202***0101` */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '***' : `${phone.slice(0, 5)}***${phone.slice(-4)}`;
