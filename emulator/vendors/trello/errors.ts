import type { VendorAnswer } from '../../core/vendor';

/** A refusal as Trello words it: a line of plain text, or for a few things an object. */
export class TrelloError extends Error {
  override name = 'TrelloError';

  constructor(
    readonly status: number,
    readonly body: string | Readonly<Record<string, string>>,
  ) {
    super(typeof body === 'string' ? body : (body['message'] ?? ''));
  }
}

export const trelloAnswer = ({ status, body }: TrelloError): VendorAnswer => ({
  status,
  body,
  ...(typeof body === 'string' ? { headers: { 'content-type': 'text/plain; charset=utf-8' } } : {}),
});

export const notFound = (): TrelloError =>
  new TrelloError(404, 'The requested resource was not found.');
export const modelNotFound = (): TrelloError => new TrelloError(404, 'model not found');
export const invalidId = (): TrelloError => new TrelloError(400, 'invalid id');
export const invalidValue = (name: string): TrelloError =>
  new TrelloError(400, `invalid value for ${name}`);

/** Not documented word for word: the board, or what is on it, holds as many as it can. */
export const full = (what: string): TrelloError =>
  new TrelloError(403, { message: `Board must have fewer ${what}.`, error: 'ERROR' });
