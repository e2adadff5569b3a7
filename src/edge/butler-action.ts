import { answerButlerCall } from '../house/butler';
import type { ButlerCall } from '../waitlist/board/butler';
import { textField, type FunctionEvent, type FunctionHandler } from './runtime';
import { secretAction } from './secret-action';

/** A variable that nobody filled in, because the board has no such field: it says nothing. */
const UNFILLED = /^\{.*\}$/;
/** The part of a card's address that names it. */
const LINK = /\/c\/([0-9a-zA-Z]{8})\b/;
const CARD_ID = /^(?:[0-9a-zA-Z]{8}|[0-9a-f]{24})$/;
const LONGEST = 200;

/**
 * A function for the rules and buttons of a board, which know the secret BUTLER_SECRET and send JSON. The answer is
 * `{ok, message}`, and `code` with a clear no, always with status 200: it is meant to be read by people, and automation
 * stops at any other. https://support.atlassian.com/trello/docs/issuing-http-requests/
 */
export const butlerAction = (event: ButlerCall['event']): FunctionHandler =>
  secretAction(
    (config) => config.butlerSecret,
    (bellhop, fields) => answerButlerCall(bellhop, readCall(event, fields)),
  );

function readCall(event: ButlerCall['event'], fields: FunctionEvent): ButlerCall {
  const text = (name: string): string | undefined => {
    const value = textField(fields, name)?.trim().slice(0, LONGEST);
    return value === undefined || value === '' || UNFILLED.test(value) ? undefined : value;
  };
  const id = text('card_id');
  const card = LINK.exec(text('card_link') ?? '')?.[1] ?? (id && CARD_ID.test(id) ? id : undefined);
  const [name, phone, list] = [text('name'), text('phone_number'), text('list')];
  return {
    event,
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(card === undefined ? {} : { card }),
    ...(list === undefined ? {} : { list }),
  };
}
