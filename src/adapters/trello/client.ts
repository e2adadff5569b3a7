import { BoardBusy, BoardRefused } from '../../ports/board';
import { Unavailable } from '../../ports/records';
import { persist, type Deadline } from '../twilio/lost-answer';
import { codeOf, SHORTEST_REQUEST_MS, vendorHttp } from '../web/vendor-http';

/** How a member's account is reached. */
export interface TrelloAccess {
  readonly key: string;
  readonly token: string;
  /** Trello's own unless given. */
  readonly url?: string;
}

/** A request to Trello's API. */
export interface TrelloRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** An answer below 500 that is neither about access nor about the rate. */
export interface TrelloAnswer {
  readonly status: number;
  readonly data: unknown;
}

/** Asks Trello, within the deadline. Throws Unavailable, BoardBusy and BoardRefused; no error carries the key or the token. */
export interface TrelloClient {
  /** Asks until there is an answer; only for what may be done twice. */
  persistently(request: TrelloRequest): Promise<TrelloAnswer>;
  /** Asks once; undefined when the answer was lost, and it may or may not have been done. */
  once(request: TrelloRequest): Promise<TrelloAnswer | undefined>;
}

const TRELLO = 'https://api.trello.com/1';

/** https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/ */
const RATE_LIMITED = 429;
const RATE_WINDOW_MS = 10_000;
const REFUSED: readonly number[] = [401, 403];

/** The longest one request may take. */
const LONGEST_REQUEST_MS = 4_000;

/** What is known of a failed request: its status or the connection's error code, and nothing that was sent. */
class LostAnswer extends Error {
  override name = 'LostAnswer' as const;
  constructor(
    readonly status: number | undefined,
    what: string,
  ) {
    super(`Trello: ${what}`);
  }
}

/** Key and token go in a header, as addresses end up in logs. https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/ */
export function trelloClient(access: TrelloAccess, deadline: Deadline): TrelloClient {
  const authorization = `OAuth oauth_consumer_key="${access.key}", oauth_token="${access.token}"`;

  /** Throws LostAnswer for what says nothing about whether it was done. */
  async function ask({ method, path, query, body }: TrelloRequest): Promise<TrelloAnswer> {
    const timeout = Math.max(SHORTEST_REQUEST_MS, Math.min(LONGEST_REQUEST_MS, deadline.left()));
    let answer: TrelloAnswer;
    try {
      answer = await vendorHttp().request<unknown>({
        method,
        url: `${access.url ?? TRELLO}${path}`,
        headers: { authorization },
        timeout,
        ...(query ? { params: query } : {}),
        ...(body ? { data: body } : {}),
      });
    } catch (error) {
      throw new LostAnswer(undefined, codeOf(error));
    }
    if (answer.status >= 500) throw new LostAnswer(answer.status, String(answer.status));
    return answer;
  }

  return {
    persistently: async (request) => checked(await persist(deadline, () => ask(request))),
    async once(request) {
      if (deadline.left() < SHORTEST_REQUEST_MS) throw new Unavailable('no time left');
      try {
        return checked(await ask(request));
      } catch (error) {
        if (error instanceof LostAnswer) return undefined;
        throw error;
      }
    },
  };
}

function checked(answer: TrelloAnswer): TrelloAnswer {
  if (answer.status === RATE_LIMITED) throw new BoardBusy(RATE_WINDOW_MS);
  if (REFUSED.includes(answer.status)) throw new BoardRefused(`Trello: ${answer.status}`);
  return answer;
}
