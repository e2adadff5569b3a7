import { isDeepStrictEqual } from 'node:util';
import type { Twilio } from 'twilio';
import { ContentCreateRequest } from 'twilio/lib/rest/content/v1/content';
import { templateKey, type KnownTemplates, type Template } from '../../src/messaging/templates';
import type { Ledger } from './ledger';

/** One template as it stands in the account. */
export interface TemplateState {
  /** As the desks look for it, e.g. `waitlist_ready.en`. */
  readonly key: string;
  /** WhatsApp's own word; `unsubmitted` also for a frame of buttons, which needs no approval. */
  readonly status: string;
  /** Why WhatsApp turned it down. */
  readonly reason: string;
  /** Whether it may go out when a guest has not written for a day. */
  readonly approve: boolean;
  /** While a new text waits for approval the one before is sent. */
  readonly oldTextInUse: boolean;
}

export interface TemplatesDone {
  /** What the desks may send now. */
  readonly known: KnownTemplates;
  readonly states: readonly TemplateState[];
}

/** Category of messages about something that a person asked for. https://www.twilio.com/docs/whatsapp/key-concepts */
const CATEGORY = 'UTILITY';
const APPROVED = 'approved';
const UNSUBMITTED = 'unsubmitted';
const REJECTED = 'rejected';

type Api = Twilio['content']['v1'];

/** A content of ours in the account: one version of a template's text. */
interface Version {
  readonly sid: string;
  readonly version: number;
  readonly types: unknown;
  readonly status: string;
  readonly reason: string;
}

/**
 * Makes the templates that are missing and asks WhatsApp for its approval. A text that changed becomes a new version with a
 * name of its own, because an approved text is for good; the version before stays until the new one is approved. Throws
 * what the platform refuses. https://www.twilio.com/docs/content/content-api-resources
 */
export async function ensureTemplates(
  client: Twilio,
  ledger: Ledger,
  prefix: string,
  templates: readonly Template[],
): Promise<TemplatesDone> {
  const api = client.content.v1;
  const there = await api.contentAndApprovals.list();
  const states: TemplateState[] = [];
  const known: Record<string, KnownTemplates[string]> = {};
  // One after the other: how fast the platform takes them is not published.
  for (const template of templates) {
    const name = friendlyName(prefix, template);
    const versions = there.flatMap((content) => {
      const version = versionIn(content.friendlyName, name);
      if (version === undefined || content.language !== template.language) return [];
      const { status, reason } = readApproval(content.approvalRequests);
      return [{ sid: content.sid, version, types: content.types, status, reason }];
    });
    const newest = await ensureNewest(api, ledger, { name, template, versions });
    const inUse = await keepOne(api, ledger, { name, template, newest, versions });
    const { approve } = template;
    const key = templateKey(template);
    known[key] = { sid: inUse.sid, status: inUse.status };
    states.push({
      key,
      status: newest.status,
      reason: newest.reason,
      approve,
      oldTextInUse: inUse !== newest,
    });
  }
  return { known, states };
}

/** `bellhop_waitlist_ready_en`: the prefix keeps two installs in one account apart. */
const friendlyName = (prefix: string, { name, language }: Template): string =>
  `${prefix.toLowerCase().replaceAll('-', '_')}_${name}_${language}`;

const versionIn = (friendly: string, name: string): number | undefined => {
  const found = friendly.startsWith(`${name}_v`) ? friendly.slice(name.length + 2) : '';
  return /^\d+$/.test(found) ? Number(found) : undefined;
};

const typesOf = ({ body, buttons, list }: Template): object => {
  if (list) {
    const items = list.items.map(({ id, title }) => ({ id, item: title }));
    return { 'twilio/list-picker': { body, button: list.button, items } };
  }
  return buttons
    ? {
        'twilio/quick-reply': { body, actions: buttons.map(({ id, title }) => ({ title, id })) },
      }
    : { 'twilio/text': { body } };
};

interface Work {
  readonly name: string;
  readonly template: Template;
  /** Those that were there. */
  readonly versions: readonly Version[];
}

/** The version with today's text, made and submitted when needed; on a dry run as it would be. */
async function ensureNewest(
  api: Api,
  ledger: Ledger,
  { name, template, versions }: Work,
): Promise<Version> {
  const last = latest(versions);
  const types = typesOf(template);
  const stands =
    last !== undefined && sameText(last.types, types) && !isNameRefused(last) ? last : undefined;
  const version = stands ?? (await make(api, ledger, { name, template, types, last }));
  if (!template.approve || version.status !== UNSUBMITTED) return version;
  const ask = () =>
    ledger.change('changed', `${name}: WhatsApp is asked to approve it`, () =>
      api.contents(version.sid).approvalCreate.create({
        name: `${name}_v${version.version}`,
        category: CATEGORY,
      }),
    );
  try {
    const asked = await ask();
    return asked
      ? { ...version, status: asked.status, reason: asked.rejectionReason ?? '' }
      : version;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { ...version, reason: error.message };
  }
}

/** The platform does not pass the request on, for example because the account has no WhatsApp sender yet. */
const isRefusal = (error: unknown): error is Error & { readonly status: number } =>
  error instanceof Error && 'status' in error && REFUSALS.includes(Number(error.status));
const REFUSALS = [400, 403, 409, 422];

async function make(
  api: Api,
  ledger: Ledger,
  asked: {
    readonly name: string;
    readonly template: Template;
    readonly types: object;
    readonly last: Version | undefined;
  },
): Promise<Version> {
  const { name, template, types, last } = asked;
  const version = (last?.version ?? 0) + 1;
  const made = await ledger.change('made', `the WhatsApp template ${name}_v${version}`, () =>
    api.contents.create(
      // The client sends the names of its own types, which are not those that the API takes; so these stand beside them.
      Object.assign(new ContentCreateRequest({}), {
        friendly_name: `${name}_v${version}`,
        language: template.language,
        variables: { ...template.samples },
        types,
      }),
    ),
  );
  return { sid: made?.sid ?? '', version, types, status: UNSUBMITTED, reason: '' };
}

/** The version that is sent today; all others but the newest are deleted. */
async function keepOne(
  api: Api,
  ledger: Ledger,
  { name, template, newest, versions }: Work & { readonly newest: Version },
): Promise<Version> {
  const approved = latest(versions.filter(({ status }) => status === APPROVED));
  const isReady = !template.approve || newest.status === APPROVED;
  const inUse = isReady ? newest : (approved ?? newest);
  for (const old of versions)
    if (old.sid !== newest.sid && old.sid !== inUse.sid)
      await ledger.change('deleted', `the WhatsApp template ${name}_v${old.version}`, () =>
        api.contents(old.sid).remove(),
      );
  return inUse;
}

const latest = (versions: readonly Version[]): Version | undefined =>
  [...versions].sort((a, b) => b.version - a.version)[0];

/** The platform may add members of its own; what we said must be there. */
function sameText(there: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(there, wanted);
  if (typeof there !== 'object' || there === null) return false;
  if (Array.isArray(wanted) && (!Array.isArray(there) || there.length !== wanted.length))
    return false;
  return Object.entries(wanted).every(([name, value]) => sameText(Reflect.get(there, name), value));
}

/** A name that WhatsApp has seen before, and deleted or turned down, cannot be used again; the next version can. */
const isNameRefused = ({ status, reason }: Version): boolean =>
  status === REJECTED && /\bname\b.*\b(taken|exists|used|reused|deleted)\b/i.test(reason);

function readApproval(approval: object): { readonly status: string; readonly reason: string } {
  const text = (name: string): string => {
    const value: unknown = Reflect.get(approval, name);
    return typeof value === 'string' ? value : '';
  };
  return { status: text('status') || UNSUBMITTED, reason: text('rejection_reason') };
}
