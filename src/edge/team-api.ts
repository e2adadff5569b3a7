import * as v from 'valibot';
import { actForApi, type TeamApiRequest } from '../house/team';
import { Refusal } from '../ports/refusal';
import { SESSION_COOKIE } from '../staff/session';
import { deadlineIn, PAGE_DEADLINE_MS } from './deadline';
import { invoke } from './invoke';
import { openBellhop } from './open-bellhop';
import {
  cookieOf,
  headersOf,
  jsonAnswer,
  languageAsked,
  type FunctionEvent,
  type FunctionHandler,
} from './runtime';
import { requireOwnPage } from './staff-action';

const key = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));
const text = v.pipe(v.string(), v.maxLength(1_200));

/** Programs give a number in the international form; reading what people type would weigh more than all the rest. */
const phone = v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/));

/** What each address of the API takes, by query or body. */
const SCHEMAS = {
  groups: v.union([
    v.pipe(
      v.object({
        name: v.pipe(v.string(), v.maxLength(120)),
        store_id: key,
        people: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.minLength(1)),
      }),
      v.transform(({ name, store_id: store, people }): TeamApiRequest => ({
        does: 'createGroup',
        name,
        store,
        people,
      })),
    ),
    v.pipe(
      v.object({ name: v.exactOptional(v.never()), store_id: v.exactOptional(key) }),
      v.transform(({ store_id: store }): TeamApiRequest => ({
        does: 'groups',
        ...(store === undefined ? {} : { store }),
      })),
    ),
  ]),
  send: v.pipe(
    v.object({ group_id: key, message: text }),
    v.transform(({ group_id: group, message }): TeamApiRequest => ({
      does: 'send',
      group,
      message,
    })),
  ),
  followUp: v.pipe(
    v.object({ phone, message: text }),
    v.transform(({ phone, message }): TeamApiRequest => ({
      does: 'followUp',
      phone,
      message,
    })),
  ),
  archive: v.pipe(
    v.object({ store_id: v.exactOptional(key) }),
    v.transform(({ store_id: store }): TeamApiRequest => ({
      does: 'archive',
      ...(store === undefined ? {} : { store }),
    })),
  ),
} as const;

/**
 * A function of the API for groups and messages: JSON, with the session of a page or `Authorization: Bearer <key>`. With
 * `Idempotency-Key: <8 to 20 letters and digits>` asking again sends nothing twice.
 */
export const teamApi = (address: keyof typeof SCHEMAS): FunctionHandler =>
  invoke(
    async (context, event) => {
      const secret = bearerOf(event);
      // A key that is given is looked at, even when a session came along with it.
      if (secret === undefined) requireOwnPage(event, context);
      const bellhop = openBellhop(context, deadlineIn(PAGE_DEADLINE_MS));
      const schema: v.GenericSchema<unknown, TeamApiRequest> = SCHEMAS[address];
      const parsed = v.safeParse(schema, event);
      if (!parsed.success) throw new Refusal('bad-request', { field: fieldOf(parsed.issues) });
      const proof = { cookie: cookieOf(event, SESSION_COOKIE), secret };
      return jsonAnswer(200, await actForApi(bellhop, proof, parsed.output, nameOf(event)));
    },
    ({ status, code, staff, reference }, event) =>
      jsonAnswer(status, { code, message: staff[languageAsked(event)], reference }),
  );

function bearerOf(event: FunctionEvent): string | undefined {
  const header = headersOf(event)['authorization'];
  return typeof header === 'string' ? /^Bearer +(\S+)$/i.exec(header.trim())?.[1] : undefined;
}

function nameOf(event: FunctionEvent): string | undefined {
  const name = headersOf(event)['idempotency-key'];
  return typeof name === 'string' && /^[A-Za-z0-9]{8,20}$/.test(name) ? name : undefined;
}

const fieldOf = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues.map((issue) => v.getDotPath(issue)).find((path) => path !== null) ?? 'body';
