import { isConflict, Unavailable } from '../../ports/records';

/** What the Twilio client throws for an answer with an error status. */
interface RestError {
  readonly status: number;
  readonly code?: number;
}

export const restError = (error: unknown): RestError | undefined =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number'
    ? {
        status: error.status,
        ...('code' in error && typeof error.code === 'number' ? { code: error.code } : {}),
      }
    : undefined;

/** Refused for now and surely not done: https://www.twilio.com/docs/api/errors/20429 */
const isRefusedForNow = (error: RestError): boolean => error.status === 429;

/** The request may or may not have been carried out. */
export const isLostAnswer = (error: unknown): boolean => {
  const rest = restError(error);
  return rest === undefined || rest.status >= 500;
};

/** How long a webhook may go on asking; every wait and every request is cut to what is left. */
export interface Deadline {
  /** Milliseconds left, never negative. */
  left(): number;
}

/** Pauses between tries: short at first, jittered so that a crowd spreads out. */
const FIRST_PAUSE_MS = 80;
const LONGEST_PAUSE_MS = 700;
/** Less time than this is not worth another request. */
const SHORTEST_TRY_MS = 150;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Repeats a request that may safely be repeated while the vendor refuses for now or the answer is lost, inside the
 * deadline. `afterLostAnswer` tells the tries that follow a lost answer, which may find their own earlier success.
 */
export async function persist<T>(
  deadline: Deadline,
  request: (afterLostAnswer: boolean) => Promise<T>,
): Promise<T> {
  let lost = false;
  for (let tries = 0; ; tries++) {
    if (deadline.left() < SHORTEST_TRY_MS) throw new Unavailable('no time left');
    try {
      return await request(lost);
    } catch (error) {
      if (isConflict(error)) throw error;
      const rest = restError(error);
      if (isLostAnswer(error)) lost = true;
      else if (!rest || !isRefusedForNow(rest)) throw error;
      const longest = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
      const wait = longest / 2 + Math.random() * longest;
      if (deadline.left() < wait + SHORTEST_TRY_MS)
        throw new Unavailable(`gave up after ${tries + 1} tries`, { cause: error });
      await pause(wait);
    }
  }
}

const NOT_FOUND = 404;

/** The same for what may not be there (any more), which is answered with `gone`. */
export async function unlessGone<T>(
  deadline: Deadline,
  request: () => Promise<T>,
  gone: T,
): Promise<T> {
  try {
    return await persist(deadline, request);
  } catch (error) {
    if (restError(error)?.status === NOT_FOUND) return gone;
    throw error;
  }
}
