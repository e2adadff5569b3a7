import * as v from 'valibot';
import type { BoardCard, BoardLayout, CardText } from '../../ports/board';

const Named = v.array(v.object({ id: v.string(), name: v.string() }));
const Layout = v.object({
  lists: Named,
  labels: Named,
  customFields: v.optional(Named, []),
});
const Items = v.optional(
  v.array(
    v.object({
      idCustomField: v.string(),
      value: v.nullish(v.record(v.string(), v.string())),
    }),
  ),
  [],
);
const Card = v.object({
  id: v.string(),
  shortLink: v.string(),
  shortUrl: v.string(),
  name: v.string(),
  desc: v.string(),
  closed: v.boolean(),
  idList: v.string(),
  idLabels: v.array(v.string()),
  pos: v.number(),
  dateLastActivity: v.string(),
  customFieldItems: Items,
});
const Cards = v.array(Card);
const Comments = v.array(v.object({ data: v.object({ text: v.optional(v.string(), '') }) }));

/** Everything that is read of a card. */
export const CARD_FIELDS =
  'name,desc,closed,idList,idLabels,pos,shortLink,shortUrl,dateLastActivity';

/** The reference is the last line of a description, so that people can write above it. */
const REFERENCE = /(?:^|\n+)Ref ([\w.-]+)\s*$/;

export const description = ({ facts, reference }: CardText): string =>
  `${facts}\n\nRef ${reference}`;

const byName = (all: v.InferOutput<typeof Named>): Readonly<Record<string, string>> =>
  // The first of a name wins.
  Object.fromEntries(all.map(({ id, name }) => [name, id] as const).reverse());

/** Throws a ValiError when Trello answers in another shape than ever. */
export function readLayout(data: unknown): BoardLayout {
  const { lists, labels, customFields } = v.parse(Layout, data);
  return { lists: byName(lists), labels: byName(labels), fields: byName(customFields) };
}

export const readCard = (data: unknown): BoardCard => cardOf(v.parse(Card, data));

export const readCards = (data: unknown): readonly BoardCard[] => v.parse(Cards, data).map(cardOf);

/** The texts of comments, newest first. */
export const readComments = (data: unknown): readonly string[] =>
  v.parse(Comments, data).map((comment) => comment.data.text);

function cardOf(card: v.InferOutput<typeof Card>): BoardCard {
  const reference = REFERENCE.exec(card.desc)?.[1];
  return {
    id: card.id,
    shortId: card.shortLink,
    link: card.shortUrl,
    ...(reference === undefined ? {} : { reference }),
    list: card.idList,
    title: card.name,
    facts: card.desc.replace(REFERENCE, ''),
    place: card.pos,
    archived: card.closed,
    labels: card.idLabels,
    fields: Object.fromEntries(
      card.customFieldItems.flatMap(({ idCustomField, value }) => {
        const [text] = Object.values(value ?? {});
        return text === undefined ? [] : [[idCustomField, text]];
      }),
    ),
    changedAt: Date.parse(card.dateLastActivity),
  };
}
