import { durationMs } from '../../core/durations';
import { NotEmulated } from '../../core/errors';
import { onlyKnown } from '../../core/params';
import { VendorError } from '../../core/vendor';
import { LONGEST, SHORTEST, WEBHOOKS } from './limits';
import type { Conversation, ScopedWebhook, ServiceWebhook, Status } from './state';

export const STATE_UPDATED = 'onConversationStateUpdated';
/** The events that happen here. */
const HAPPENING = [STATE_UPDATED, 'onMessageAdded', 'onDeliveryUpdated'];

/** The events that webhooks can be told. https://www.twilio.com/docs/conversations-classic/conversations-webhooks */
const EVENT =
  /^on((Conversation|Participant|Message|User)(Add(ed)?|Updated?|Removed?)|DeliveryUpdated|ConversationStateUpdated)$/;

const refusal = (code: number, message: string): VendorError => new VendorError(400, code, message);

/** What a create or update asks for; a member is absent when it was not named. */
export interface Asked {
  readonly uniqueName?: string | null;
  readonly friendlyName?: string | null;
  readonly attributes?: string;
  readonly status?: Status;
  /** Milliseconds, or null to switch it off. */
  readonly inactiveAfterMs?: number | null;
  readonly closedAfterMs?: number | null;
}

/** Reads and checks the form of a conversation; throws the vendor's own errors. */
export function readConversation(form: URLSearchParams): Asked {
  onlyKnown(form, [
    'UniqueName',
    'FriendlyName',
    'Attributes',
    'State',
    'Timers.Inactive',
    'Timers.Closed',
  ]);
  const uniqueName = form.get('UniqueName');
  const friendlyName = form.get('FriendlyName');
  const attributes = form.get('Attributes');
  const state = form.get('State');
  const inactive = form.get('Timers.Inactive');
  const closed = form.get('Timers.Closed');
  if (/^CH[0-9a-f]{32}$/.test(uniqueName ?? '')) {
    throw refusal(50390, 'A unique name may not look like a sid');
  }
  if ((friendlyName ?? '').length > LONGEST.friendlyName) {
    throw refusal(50003, 'The friendly name is too long');
  }
  return {
    ...(uniqueName === null ? {} : { uniqueName: uniqueName || null }),
    ...(friendlyName === null ? {} : { friendlyName: friendlyName || null }),
    ...(attributes === null ? {} : { attributes: checkedAttributes(attributes) }),
    ...(state === null ? {} : { status: checkedState(state) }),
    ...(inactive === null
      ? {}
      : { inactiveAfterMs: timer(inactive, SHORTEST.inactiveMs, [50379, 50375]) }),
    ...(closed === null ? {} : { closedAfterMs: timer(closed, SHORTEST.closedMs, [50380, 50376]) }),
  };
}

/** What is refused of a new conversation alone. */
export function mayBeCreated(asked: Asked, others: readonly Conversation[]): void {
  if (asked.status === 'closed') throw refusal(50384, 'A conversation cannot begin closed');
  const timed = asked.inactiveAfterMs !== undefined || asked.closedAfterMs !== undefined;
  if (timed && asked.status === undefined) {
    throw refusal(50382, 'A timer of a new conversation needs its State as well');
  }
  mayBeNamed(asked, others);
}

/** What is refused of a change: a closed conversation stays as it is. */
export function mayBeUpdated(
  conversation: Conversation,
  asked: Asked,
  all: readonly Conversation[],
): void {
  if (conversation.status === 'closed') {
    throw refusal(50377, 'The conversation is closed and cannot be changed any more');
  }
  mayBeNamed(
    asked,
    all.filter((other) => other !== conversation),
  );
}

function mayBeNamed({ uniqueName }: Asked, others: readonly Conversation[]): void {
  if (uniqueName && others.some((other) => other.uniqueName === uniqueName)) {
    throw new VendorError(409, 50353, 'A conversation of this unique name is there already');
  }
}

function checkedState(state: string): Status {
  if (state === '') throw refusal(50374, 'State cannot be empty');
  if (state === 'active' || state === 'inactive' || state === 'closed') return state;
  throw refusal(50378, `State is neither active nor inactive nor closed: ${state}`);
}

function checkedAttributes(attributes: string): string {
  if (Buffer.byteLength(attributes) > LONGEST.attributes) {
    throw refusal(50303, 'The attributes are too long');
  }
  try {
    JSON.parse(attributes);
    return attributes;
  } catch {
    throw refusal(50304, 'The attributes are not valid JSON');
  }
}

function timer(
  text: string,
  shortestMs: number,
  [malformed, tooShort]: readonly [number, number],
): number | null {
  const ms = durationMs(text);
  if (ms === undefined) throw refusal(malformed, `Not an ISO 8601 duration: ${text}`);
  if (ms === 0) return null;
  if (ms < shortestMs) throw refusal(tooShort, `Shorter than ${shortestMs / 60_000} minutes`);
  return ms;
}

/** Reads and checks what is called for a whole service. */
export function readServiceWebhook(form: URLSearchParams, before: ServiceWebhook): ServiceWebhook {
  onlyKnown(form, ['PreWebhookUrl', 'PostWebhookUrl', 'Filters', 'Method']);
  if (form.get('PreWebhookUrl')) throw new NotEmulated('pre-action webhooks of Conversations');
  const url = form.get('PostWebhookUrl');
  if (url && !URL.canParse(url)) throw refusal(50078, `Not an address: ${url}`);
  const method = form.get('Method');
  if (method !== null && method !== 'GET' && method !== 'POST') {
    throw refusal(50055, `Method is neither GET nor POST: ${method}`);
  }
  return {
    url: url === null ? before.url : url || null,
    method: method ?? before.method,
    filters: form.has('Filters') ? checkedFilters(form.getAll('Filters')) : before.filters,
  };
}

type Called = Pick<ScopedWebhook, 'url' | 'method' | 'filters'>;

/** Reads and checks what is called for one conversation. */
export function readScopedWebhook(form: URLSearchParams, before?: ScopedWebhook): Called {
  const names = ['Configuration.Url', 'Configuration.Method', 'Configuration.Filters'];
  onlyKnown(form, before ? names : ['Target', ...names]);
  if (!before) checkTarget(form.get('Target'));
  const url = form.get('Configuration.Url') ?? before?.url;
  if (!url) throw refusal(50369, 'Configuration.Url is required');
  if (url.length > WEBHOOKS.longestUrl) throw refusal(50372, 'Configuration.Url is too long');
  const method = form.get('Configuration.Method') ?? before?.method ?? 'post';
  if (method !== 'get' && method !== 'post') {
    throw refusal(50055, `Configuration.Method is neither get nor post: ${method}`);
  }
  const filters = form.has('Configuration.Filters')
    ? checkedFilters(form.getAll('Configuration.Filters'))
    : before?.filters;
  if (!filters) throw refusal(50370, 'Configuration.Filters is required');
  return { url, method, filters };
}

/** Throws 50361 for the sixth webhook. */
export function mayHaveAnother(conversation: Conversation): void {
  if (conversation.webhooks.length >= WEBHOOKS.most) {
    throw refusal(50361, `A conversation has at most ${WEBHOOKS.most} webhooks`);
  }
}

function checkTarget(target: string | null): void {
  if (!target) throw refusal(50368, 'Target is required');
  if (target === 'studio' || target === 'trigger') {
    throw new NotEmulated(`webhook target ${target}`);
  }
  if (target !== 'webhook') throw refusal(50364, `No such target: ${target}`);
}

/** Events that would never come here are not taken, so that nobody waits for them. */
export function checkedFilters(filters: readonly string[]): readonly string[] {
  const unknown = filters.find((filter) => !EVENT.test(filter));
  if (unknown !== undefined) throw refusal(50365, `No such event: ${unknown}`);
  const other = filters.find((filter) => !HAPPENING.includes(filter));
  if (other !== undefined) throw new NotEmulated(`event ${other}`);
  return filters;
}
