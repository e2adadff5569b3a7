import * as v from 'valibot';
import { isConflict, type Records } from '../../ports/records';
import { allDone } from '../../ports/settled';
import { waitlistObjects } from '../objects';
import { STAGES, type CardMark, type Party } from '../party';
import { partyTtl, readParty } from '../stored';
import { referenceOf, readReference } from './card';
import { FIELDS, LABELS, NO_PLAN, type BoardPlan } from './stages';

/** Cards hold names and numbers, and are deleted so long after the visit. */
export const CARD_TTL_SECONDS = 30 * 24 * 3600;
/** The record of a card outlives the work that deletes it. */
const ROW_TTL_SECONDS = CARD_TTL_SECONDS + 24 * 3600;
const MAX_TRIES = 6;

const named = v.object({ id: v.string(), name: v.string() });
const roles = <Role extends string>(all: readonly Role[]) =>
  v.object(
    Object.fromEntries(all.map((role) => [role, v.exactOptional(named)])) as Record<
      Role,
      v.ExactOptionalSchema<typeof named, undefined>
    >,
  );

const stateSchema = v.object({
  v: v.literal(1),
  /** The board that all of this is about. */
  board: v.string(),
  /** How people know it, as it was when it was connected. */
  known: v.exactOptional(v.object({ name: v.string(), url: v.string() })),
  plan: v.object({ lists: roles(STAGES), labels: roles(LABELS), fields: roles(FIELDS) }),
  /** When the plan was last compared with the board, epoch ms. */
  planAt: v.exactOptional(v.number()),
  /** The refs of the line when the board's list was last in the same order, one after the other. */
  order: v.string(),
  /** When all cards were last looked at, epoch ms. */
  lookedAt: v.exactOptional(v.number()),
  /** Whose turn it is: two at once would do everything twice. */
  turn: v.exactOptional(v.object({ by: v.string(), until: v.number() })),
  /** Before then the board is not asked anything. */
  busyUntil: v.exactOptional(v.number()),
  /** Since when the board cannot be brought up to date, epoch ms. */
  failingSince: v.exactOptional(v.number()),
  /** Requests of the last seconds: when, how many. */
  spent: v.array(v.tuple([v.number(), v.number()])),
});

/** What is kept about a list's board. */
export type BoardState = v.InferOutput<typeof stateSchema>;

/** The board of a list nobody has worked on yet. */
export const newBoardState = (board: string, plan: BoardPlan = NO_PLAN): BoardState => ({
  v: 1,
  board,
  plan,
  order: '',
  spent: [],
});

/** Reads the state; what belongs to another board, or cannot be read, is none. */
export function readBoardState(data: unknown, board: string): BoardState {
  const parsed = v.safeParse(stateSchema, data);
  return parsed.success && parsed.output.board === board ? parsed.output : newBoardState(board);
}

const cardSchema = v.object({ v: v.literal(1), card: v.string(), short: v.string() });
const visitSchema = v.object({ v: v.literal(1), party: v.string(), visit: v.string() });

/** A card by both of its ids. */
export interface CardIds {
  readonly id: string;
  readonly shortId: string;
}

const byCard = (id: string): string => `c.${id}`;

/** The cards of one list's visits: found by the visit, by the person, and by the card. */
export function cardStore(records: Records, list: string) {
  const { cards: map, parties } = waitlistObjects(list);

  return {
    /** Notes which card a visit has. */
    async put(key: string, visit: string, { id, shortId }: CardIds): Promise<void> {
      const options = { ttl: ROW_TTL_SECONDS };
      const where = { map, key: referenceOf(key, { visit }) };
      await allDone([
        records.put(where, { v: 1, card: id, short: shortId }, options),
        ...[id, shortId].map((known) =>
          records.put({ map, key: byCard(known) }, { v: 1, party: key, visit }, options),
        ),
      ]);
    },

    /** The card of a visit, when it had one. */
    async of(key: string, visit: string): Promise<CardIds | undefined> {
      const kept = await records.read({ map, key: referenceOf(key, { visit }) });
      return readCardIds(kept?.data);
    },

    /** Whose card it is; by either of its ids. */
    async visitOf(
      card: string,
    ): Promise<{ readonly key: string; readonly visit: string } | undefined> {
      const kept = await records.read({ map, key: byCard(card) });
      const parsed = v.safeParse(visitSchema, kept?.data);
      return parsed.success ? { key: parsed.output.party, visit: parsed.output.visit } : undefined;
    },

    /** All cards that a person's visits have had. */
    async ofPerson(
      key: string,
    ): Promise<readonly { readonly visit: string; readonly card: CardIds }[]> {
      const rows = await records.page(map, { from: `${key}.`, limit: 100 });
      return rows.flatMap((row) => {
        const of = readReference(row.key);
        const card = readCardIds(row.data);
        return of?.key === key && card ? [{ visit: of.visit, card }] : [];
      });
    },

    async remove(key: string, visit: string, { id, shortId }: CardIds): Promise<void> {
      const keys = [referenceOf(key, { visit }), byCard(id), byCard(shortId)];
      await allDone(keys.map((one) => records.remove({ map, key: one })));
    },

    /**
     * Writes into a party what its card shows now, whatever else is being written there; undefined when that visit is
     * no longer kept.
     */
    async note(
      key: string,
      visit: string,
      card: CardMark,
      known?: { readonly party: Party; readonly revision: string },
    ): Promise<{ readonly party: Party; readonly revision: string } | undefined> {
      let current = known;
      for (let tries = 0; tries < MAX_TRIES; tries++) {
        if (!current) {
          const kept = await records.read({ map: parties, key });
          const party = readParty(kept?.data);
          if (!kept || party?.visit !== visit) return undefined;
          current = { party, revision: kept.revision };
        }
        const party: Party = { ...current.party, card };
        try {
          const { revision } = await records.replace(
            { map: parties, key },
            party,
            current.revision,
            { ttl: partyTtl(party) },
          );
          return { party, revision };
        } catch (error) {
          if (!isConflict(error)) throw error;
          current = undefined;
        }
      }
      // Guests and staff go first; the next run writes it.
      return undefined;
    },
  };
}

function readCardIds(data: unknown): CardIds | undefined {
  const parsed = v.safeParse(cardSchema, data);
  return parsed.success ? { id: parsed.output.card, shortId: parsed.output.short } : undefined;
}
