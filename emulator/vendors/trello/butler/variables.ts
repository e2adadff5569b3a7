import type { TrelloBoard, TrelloCard, TrelloState } from '../state';
import { boardLink, cardLink } from '../links';

/** What variables stand for: the card a command is about, if any, and what came back so far. */
export interface Scene {
  readonly state: TrelloState;
  readonly board: TrelloBoard;
  readonly card: TrelloCard | undefined;
  readonly username: string;
  readonly now: number;
  /** The last answer to a request, as it came. */
  readonly response: string | undefined;
}

const OF_CARD: Readonly<Record<string, (card: TrelloCard, scene: Scene) => string>> = {
  cardname: ({ name }) => name,
  carddescription: ({ desc }) => desc,
  cardid: ({ shortLink }) => shortLink,
  cardidlong: ({ id }) => id,
  cardlink: cardLink,
  cardnumber: ({ number }) => String(number),
  listname: ({ listId }, { state }) => state.list(listId)?.name ?? '',
};

const iso = ({ now }: Scene): string => new Date(now).toISOString();

const OF_ALL: Readonly<Record<string, (scene: Scene) => string>> = {
  boardname: ({ board }) => board.name,
  boardid: ({ board }) => board.shortLink,
  boardlink: ({ board }) => boardLink(board),
  username: ({ username }) => username,
  isodate: (scene) => iso(scene).slice(0, 10),
  isodatetime: (scene) => `${iso(scene).slice(0, 19)}+00:00`,
  time24: (scene) => iso(scene).slice(11, 16),
};

/** `{{%Field}}`, or a name in braces: what begins with anything else, such as a quote, is plain text. */
const VARIABLE = /\{\{%([^{}]+)\}\}|\{([a-z]\w*(?:\.\w+)*)\}/gi;

/** The first variable of a text that nobody emulates. https://support.atlassian.com/trello/docs/butler-variables/ */
export function unknownVariable(text: string): string | undefined {
  for (const [, field, name = ''] of text.matchAll(VARIABLE)) {
    const known = name in OF_CARD || name in OF_ALL || /^httpresponse(\.|$)/.test(name);
    if (field === undefined && !known) return `{${name}}`;
  }
  return undefined;
}

/** Fills a text; each value goes through `escape`, the text around them stays as it is. */
export function fill(text: string, scene: Scene, escape: (value: string) => string): string {
  return text.replace(VARIABLE, (_all, field: string | undefined, name: string | undefined) =>
    escape(field === undefined ? valueOf(name ?? '', scene) : fieldValue(field, scene)),
  );
}

export const inUrl = encodeURIComponent;
/** As part of a JSON text: quotes, line ends and the like cannot end it. */
export const inPayload = (value: string): string => JSON.stringify(value).slice(1, -1);
export const asIs = (value: string): string => value;

function valueOf(name: string, scene: Scene): string {
  const ofCard = OF_CARD[name];
  if (ofCard) return scene.card ? ofCard(scene.card, scene) : '';
  const ofAll = OF_ALL[name];
  return ofAll ? ofAll(scene) : responsePart(name.split('.').slice(1), scene.response ?? '');
}

/** Names of fields are told apart by capitals; a field nobody filled in is empty. */
function fieldValue(name: string, { state, board, card }: Scene): string {
  const field = state.of(state.data.fields, board).find((other) => other.name === name);
  return card?.fields.find(({ fieldId }) => fieldId === field?.id)?.value ?? '';
}

function responsePart(path: readonly string[], response: string): string {
  if (path.length === 0) return response;
  let value: unknown;
  try {
    value = JSON.parse(response);
  } catch {
    return '';
  }
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return '';
    value = new Map<string, unknown>(Object.entries(value)).get(name);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
