import type { Board, BoardCard, NewCard } from '../../ports/board';
import { BoardRefused, CardGone, LayoutChanged } from '../../ports/board';
import { Unavailable } from '../../ports/records';
import type { Deadline } from '../twilio/lost-answer';
import { trelloClient, type TrelloAccess, type TrelloAnswer } from './client';
import { CARD_FIELDS, description, readCard, readCards, readComments, readLayout } from './wire';

/** https://developer.atlassian.com/cloud/trello/guides/rest-api/api-introduction/#paging */
const PAGE = 1_000;
/** Labels are cut to fifty unless asked for. */
const MOST_LABELS = 1_000;
/** How far back a comment is looked for whose answer was lost. */
const LAST_COMMENTS = 50;

const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const wasDone = ({ status }: TrelloAnswer): boolean => status < BAD_REQUEST;

/** What Trello says when there is nothing left to do. */
const ALREADY_ON = 'that label is already on the card';
const NOT_ON = 'that label is not on the card';

/** A board in Trello. https://developer.atlassian.com/cloud/trello/rest/ */
export function trelloBoard(access: TrelloAccess, boardId: string, deadline: Deadline): Board {
  const client = trelloClient(access, deadline);
  const ofBoard = `/boards/${encodeURIComponent(boardId)}`;
  const ofCard = (id: string): string => `/cards/${encodeURIComponent(id)}`;
  const inFull = { fields: CARD_FIELDS, customFieldItems: 'true' };

  async function read(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    const answer = await client.persistently({ method: 'GET', path: ofBoard + path, query });
    if (wasDone(answer)) return answer.data;
    throw new BoardRefused(`Trello: the board answers ${answer.status}`);
  }

  async function card(id: string): Promise<BoardCard | undefined> {
    const answer = await client.persistently({ method: 'GET', path: ofCard(id), query: inFull });
    return wasDone(answer) ? readCard(answer.data) : undefined;
  }

  /** Its refusals do not say which of the two is not there: the card, or what is to be put on it. */
  async function missing(id: string): Promise<Error> {
    return (await card(id)) ? new LayoutChanged() : new CardGone();
  }

  async function withReference(reference: string): Promise<BoardCard | undefined> {
    const newest = await read('/cards/all', { ...inFull, limit: String(PAGE) });
    return readCards(newest).find((other) => other.reference === reference);
  }

  async function make(wanted: NewCard): Promise<BoardCard | undefined> {
    const answer = await client.once({
      method: 'POST',
      path: '/cards',
      body: {
        idList: wanted.list,
        name: wanted.title,
        desc: description(wanted.text),
        pos: 'bottom',
        ...(wanted.labels?.length ? { idLabels: wanted.labels.join(',') } : {}),
      },
    });
    if (!answer) return undefined;
    if (!wasDone(answer)) throw new LayoutChanged();
    return readCard(answer.data);
  }

  async function hasComment(id: string, text: string): Promise<boolean> {
    const query = { filter: 'commentCard', limit: String(LAST_COMMENTS) };
    const path = `${ofCard(id)}/actions`;
    const answer = await client.persistently({ method: 'GET', path, query });
    if (!wasDone(answer)) throw new CardGone();
    return readComments(answer.data).includes(text);
  }

  /** False when the answer was lost. */
  async function say(id: string, text: string): Promise<boolean> {
    const path = `${ofCard(id)}/actions/comments`;
    const answer = await client.once({ method: 'POST', path, body: { text } });
    if (answer && !wasDone(answer)) throw new CardGone();
    return answer !== undefined;
  }

  return {
    async layout() {
      return readLayout(
        await read('', {
          fields: 'id',
          lists: 'open',
          labels: 'all',
          labels_limit: String(MOST_LABELS),
          customFields: 'true',
        }),
      );
    },

    async add(wanted, { again = false } = {}) {
      const { reference } = wanted.text;
      const found = again ? await withReference(reference) : undefined;
      const made = found ?? (await make(wanted));
      if (made) return made;
      // The answer was lost: it is there, or it was never made.
      const known = (await withReference(reference)) ?? (await make(wanted));
      if (!known) throw new Unavailable('Trello: the card may have been made');
      return known;
    },

    async change(id, { list, place, title, text, archived }) {
      const body = {
        ...(list === undefined ? {} : { idList: list, pos: 'bottom' }),
        ...(place === undefined ? {} : { pos: place }),
        ...(title === undefined ? {} : { name: title }),
        ...(text === undefined ? {} : { desc: description(text) }),
        ...(archived === undefined ? {} : { closed: archived }),
      };
      const answer = await client.persistently({ method: 'PUT', path: ofCard(id), body });
      if (!wasDone(answer)) throw await missing(id);
    },

    async fill(id, values) {
      const customFieldItems = Object.entries(values).map(([idCustomField, text]) => ({
        idCustomField,
        value: text === '' ? '' : { text },
        ...(text === '' ? { idValue: '' } : {}),
      }));
      const path = `${ofCard(id)}/customFields`;
      const answer = await client.persistently({ method: 'PUT', path, body: { customFieldItems } });
      if (!wasDone(answer)) throw await missing(id);
    },

    async label(id, label, on) {
      const path = `${ofCard(id)}/idLabels`;
      const answer = await client.persistently(
        on
          ? { method: 'POST', path, body: { value: label } }
          : { method: 'DELETE', path: `${path}/${encodeURIComponent(label)}` },
      );
      if (wasDone(answer) || answer.data === (on ? ALREADY_ON : NOT_ON)) return;
      const now = await card(id);
      if (!now) throw new CardGone();
      if (now.labels.includes(label) !== on) throw new LayoutChanged();
    },

    async comment(id, text, { again = false } = {}) {
      if (again && (await hasComment(id, text))) return;
      if (await say(id, text)) return;
      if ((await hasComment(id, text)) || (await say(id, text))) return;
      throw new Unavailable('Trello: the comment may have been made');
    },

    async remove(id) {
      const answer = await client.persistently({ method: 'DELETE', path: ofCard(id) });
      if (!wasDone(answer) && answer.status !== NOT_FOUND)
        throw new Unavailable(`Trello: ${answer.status}`);
    },

    card,

    async cards() {
      const all: BoardCard[] = [];
      let before: string | undefined;
      for (;;) {
        const page = readCards(
          await read('/cards/open', {
            ...inFull,
            limit: String(PAGE),
            ...(before === undefined ? {} : { before }),
          }),
        );
        all.push(...page);
        // Ids begin with the second of their making.
        before = page.map(({ id }) => id).sort()[0];
        if (page.length < PAGE) return all.sort((one, other) => one.place - other.place);
      }
    },
  };
}
