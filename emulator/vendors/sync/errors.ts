import { VendorError } from '../../core/vendor';

/**
 * Sync's refusals in its own numbers (https://www.twilio.com/docs/api/errors). The HTTP status of a
 * lost If-Match and of a body that is too large is not documented; 412 and 413 are what their meaning asks for.
 */
const REFUSALS = {
  badIfMatch: [400, 54003, 'Invalid If-Match header'],
  tooLarge: [413, 54006, 'Request entity size limit exceeded'],
  forbidden: [403, 54007, 'Access forbidden for identity'],
  badJson: [400, 54008, 'Invalid JSON'],
  rateExceeded: [429, 54009, 'Rate limit exceeded'],
  nothingToDo: [400, 54010, 'No parameters specified'],
  badTtl: [400, 54011, 'Invalid TTL'],
  serviceNotFound: [404, 54050, 'Service Instance not found'],
  documentNotFound: [404, 54100, 'Document not found'],
  documentRevision: [
    412,
    54103,
    'The revision of the Document does not match the expected revision',
  ],
  listNotFound: [404, 54150, 'List not found'],
  listItemNotFound: [404, 54151, 'List Item not found'],
  listItemRevision: [
    412,
    54155,
    'The revision of the List Item does not match the expected revision',
  ],
  listItemNoData: [400, 54156, 'The List Item data is missing'],
  mapNotFound: [404, 54200, 'Map not found'],
  mapItemNotFound: [404, 54201, 'Map Item not found'],
  mapItemRevision: [
    412,
    54205,
    'The revision of the Map Item does not match the expected revision',
  ],
  mapItemNoData: [400, 54206, 'The Map Item data is missing'],
  mapItemExists: [409, 54208, 'An Item with given key already exists in the Map'],
  badKey: [400, 54209, 'Invalid Map Item key'],
  streamNotFound: [404, 54250, 'Stream not found'],
  nameTaken: [409, 54301, 'Unique name already exists'],
  badName: [400, 54302, 'Invalid unique name'],
  badIdentity: [400, 54351, 'Invalid identity'],
  permissionNotFound: [404, 20404, 'The requested resource was not found'],
  tooManySubscriptions: [400, 54419, 'Too many subscriptions'],
  // 54450 to 54458 are the query parameters' numbers; only the page size's own one is certain.
  badQuery: [400, 54450, 'Invalid query parameter'],
  badPageSize: [400, 54454, 'Invalid page size'],
  badParameter: [400, 20001, 'Invalid parameter'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type Refusal = keyof typeof REFUSALS;

/** The error that Sync answers with; `detail` says what exactly was wrong. */
export function refused(refusal: Refusal, detail?: string): VendorError {
  const [status, code, message] = REFUSALS[refusal];
  return new VendorError(status, code, detail ? `${message}: ${detail}` : message);
}
