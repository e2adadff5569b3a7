import { NOT_FOUND } from '../../../core/errors';
import { uriPage } from '../../../core/paging';
import { onlyKnown } from '../../../core/params';
import type { Route } from '../../../core/routes';
import { VendorError } from '../../../core/vendor';
import type { Exchange } from '../exchange';
import { Moved } from '../happenings';
import { QUEUE_SIZE } from '../limits';
import type { Queue } from '../state';
import type { Member } from '../waiting-lines';
import { formatMember, formatQueue } from './format';
import { readSource } from './rules';

/** https://www.twilio.com/docs/api/errors/22003 */
const NAME_TAKEN = 22003;
/** https://www.twilio.com/docs/api/errors/22002 */
const NOT_EMPTY = 22002;

const missing = (path: string): never => {
  throw new VendorError(404, NOT_FOUND, `The resource ${path} was not found`);
};

/** Queues and who stands in them: https://www.twilio.com/docs/voice/api/queue-resource */
export function queueRoutes(exchange: Exchange): readonly Route[] {
  const { state, lines } = exchange;
  const { account } = exchange.options;
  const base = `/2010-04-01/Accounts/${account.accountSid}/Queues`;
  const format = (queue: Queue): unknown =>
    formatQueue(account, queue, lines.in(queue.sid), exchange.now);
  const find = (sid: string, path: string): Queue => state.queues.get(sid) ?? missing(path);

  /** A member by the sid of the call, or the one at the front. */
  function member(queue: Queue, sid: string, path: string): { member: Member; position: number } {
    const members = lines.in(queue.sid);
    const index = sid === 'Front' ? 0 : members.findIndex(({ leg }) => leg.call.sid === sid);
    const found = members[index];
    return found ? { member: found, position: index + 1 } : missing(path);
  }

  function read(form: URLSearchParams): { name: string | null; size: number | undefined } {
    onlyKnown(form, ['FriendlyName', 'MaxSize']);
    const size = form.has('MaxSize') ? Number(form.get('MaxSize')) : undefined;
    if (size !== undefined && !(size >= 1 && size <= QUEUE_SIZE.longest)) {
      throw new VendorError(400, 20001, `MaxSize must be from 1 to ${QUEUE_SIZE.longest}`);
    }
    const name = form.get('FriendlyName');
    if (name !== null && state.queueNamed(name)) {
      throw new VendorError(400, NAME_TAKEN, `A queue named ${name} exists`);
    }
    return { name, size };
  }

  const queues: readonly Route[] = [
    {
      method: 'POST',
      path: `${base}.json`,
      answer: (request) => {
        const { name, size } = read(request.form());
        if (!name) throw new VendorError(400, 20001, 'FriendlyName is required');
        return { status: 201, body: format(lines.make(name, size ?? QUEUE_SIZE.usual)) };
      },
    },
    {
      method: 'GET',
      path: `${base}.json`,
      answer: (request) => {
        const all = [...state.queues.values()];
        return { status: 200, body: uriPage(request, 'queues', all, format) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:sid.json`,
      answer: ({ path }, { sid = '' }) => ({ status: 200, body: format(find(sid, path)) }),
    },
    {
      method: 'POST',
      path: `${base}/:sid.json`,
      answer: (request, { sid = '' }) => {
        const queue = find(sid, request.path);
        const { name, size } = read(request.form());
        queue.friendlyName = name ?? queue.friendlyName;
        queue.maxSize = size ?? queue.maxSize;
        queue.updatedAt = exchange.now;
        return { status: 200, body: format(queue) };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/:sid.json`,
      answer: ({ path }, { sid = '' }) => {
        const queue = find(sid, path);
        if (lines.in(sid).length > 0) {
          throw new VendorError(400, NOT_EMPTY, 'Somebody stands in the queue');
        }
        state.remove('queues', queue.sid);
        return { status: 204 };
      },
    },
  ];

  const members: readonly Route[] = [
    {
      method: 'GET',
      path: `${base}/:queue/Members.json`,
      answer: (request, { queue: sid = '' }) => {
        const queue = find(sid, request.path);
        const all = lines.in(sid).map((one, index) => ({ member: one, position: index + 1 }));
        const shown = (one: { member: Member; position: number }): unknown =>
          formatMember(account, queue, { ...one, now: exchange.now });
        return { status: 200, body: uriPage(request, 'queue_members', all, shown) };
      },
    },
    {
      method: 'GET',
      path: `${base}/:queue/Members/:call.json`,
      answer: ({ path }, { queue: sid = '', call = '' }) => {
        const queue = find(sid, path);
        const found = member(queue, call, path);
        return {
          status: 200,
          body: formatMember(account, queue, { ...found, now: exchange.now }),
        };
      },
    },
    {
      method: 'POST',
      path: `${base}/:queue/Members/:call.json`,
      answer: (request, { queue: sid = '', call = '' }) => {
        const queue = find(sid, request.path);
        const form = request.form();
        onlyKnown(form, ['Url', 'Method']);
        const found = member(queue, call, request.path);
        const body = formatMember(account, queue, { ...found, now: exchange.now });
        lines.leave(queue, found.member.leg);
        found.member.leg.interrupt(new Moved(readSource(form)));
        return { status: 200, body };
      },
    },
  ];
  return [...queues, ...members];
}
