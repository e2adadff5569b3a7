/** Requests within one window. https://developer.atlassian.com/cloud/trello/guides/rest-api/rate-limits/ */
export const RATE = {
  token: { most: 100, windowMs: 10_000 },
  key: { most: 300, windowMs: 10_000 },
  /** `/1/members/...` itself, what lies below it not counted. */
  members: { most: 100, windowMs: 900_000 },
  /** More refusals than this in a window, and the key gets nothing but refusals until the window is over. */
  refusals: 200,
} as const;

/** What one board holds at most, as `GET /boards/{id}?fields=limits` tells it. https://developer.atlassian.com/cloud/trello/guides/rest-api/limits/ */
export const BOARD_LIMITS = {
  openCards: 5_000,
  openLists: 500,
  labels: 1_000,
  customFields: 50,
} as const;

/** Longest names, descriptions and comments. https://developer.atlassian.com/cloud/trello/rest/api-group-cards/ */
export const LONGEST_TEXT = 16_384;
/** Most objects in one answer of a list of cards. https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/#paging */
export const PAGE = 1_000;

export type Plan = 'free' | 'standard' | 'premium';

/**
 * What Butler may do in a month for all boards together; it begins anew on the first, 00:00 GMT.
 * https://support.atlassian.com/trello/docs/butler-quotas-and-limits/
 */
export const BUTLER_QUOTA: Readonly<Record<Plan, { runs: number; operations: number }>> = {
  free: { runs: 250, operations: 2_500 },
  standard: { runs: 1_000, operations: 20_000 },
  premium: { runs: Number.POSITIVE_INFINITY, operations: 150_000 },
};

/** Not documented: how soon Butler follows what an API call did, and how long it waits for an answer. */
export const BUTLER = { delayMs: 1_000, connectMs: 10_000, answerMs: 10_000 } as const;
/** Not documented: how many commands may set off one another. */
export const BUTLER_DEPTH = 3;

/** The Custom Fields power-up. https://developer.atlassian.com/cloud/trello/guides/rest-api/getting-started-with-custom-fields/ */
export const CUSTOM_FIELDS = '56d5e249a98895a9797bebb9';
