import { FAILED_MAP, type FailedItem } from '../../src/agenda/failed';
import { waitlistObjects } from '../../src/waitlist/objects';
import { readParty } from '../../src/waitlist/stored';
import type { Account } from './account';
import { codeWords, dueWorkWords, type CodeWords } from './codes';
import { masked } from './masked';
import { restError } from '../../src/adapters/twilio/lost-answer';
import { everyPage, firstly } from './patience';
import { PAGE_SIZE, type SyncService } from './stored-objects';
import { waitlistsIn } from './waitlists';

/** Where a failure shows: a text that did not arrive, one that was never taken, the account's error log, or due work. */
export type FailureKind = 'text' | 'refused text' | 'alert' | 'due work';

interface Failure {
  readonly kind: FailureKind;
  readonly code: number | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Masked address, the path of a webhook, or a kind of work. */
  readonly where: string;
  /** For what has no number of Twilio's. */
  readonly words?: CodeWords;
}

/** Failures of one kind with one number. */
export interface FailureGroup {
  readonly kind: FailureKind;
  readonly code?: number;
  readonly means: string;
  readonly mend: string;
  readonly count: number;
  /** ISO times of the account. */
  readonly newest: string;
  readonly oldest: string;
  /** Whom or what it struck, each once, the newest first. */
  readonly where: readonly string[];
}

/** The error log reaches back this many days. https://www.twilio.com/docs/usage/monitor-alert */
export const MOST_DAYS = 30;
const DAY_MS = 24 * 3_600_000;
/** A record and the message it tells of are made within this time. */
const SAME_TEXT_MS = 2 * 60_000;
const LARGE_PAGE = 1000;

/** What failed in the last days, grouped, newest first; empty = nothing. */
export async function findFailures(
  account: Account,
  days: number,
): Promise<readonly FailureGroup[]> {
  const since = (await account.now()) - days * DAY_MS;
  const service = account.client.sync.v1.services(account.syncServiceSid);
  await firstly(() => service.fetch());
  const [texts, told, alerts, work] = await Promise.all([
    failedTexts(account, since),
    toldByRecords(service, since),
    alertsOf(account, since),
    givenUp(service, since),
  ]);
  const sids = new Set(texts.map(({ sid }) => sid));
  const refused = told.filter(
    (one) => !texts.some((text) => text.to === one.to && Math.abs(text.at - one.at) < SAME_TEXT_MS),
  );
  return grouped([
    ...texts.map(({ code, at, to }) => ({ kind: 'text' as const, code, at, where: masked(to) })),
    ...refused.map(({ code, at, to }) => ({
      kind: 'refused text' as const,
      code,
      at,
      where: masked(to),
    })),
    // The log also tells of texts that failed; those are listed already.
    ...alerts
      .filter(({ about }) => about === undefined || !sids.has(about))
      .map(({ code, at, where }) => ({ kind: 'alert' as const, code, at, where })),
    ...work,
  ]);
}

interface FailedText {
  readonly to: string;
  readonly code: number | undefined;
  readonly at: number;
}

/** The list of messages cannot be asked for failures, so all of the time are looked through, newest first. */
async function failedTexts(
  { client }: Account,
  since: number,
): Promise<readonly (FailedText & { readonly sid: string })[]> {
  const messages = await everyPage(
    () => client.messages.page({ pageSize: LARGE_PAGE }),
    (page) => (page.at(-1)?.dateCreated.getTime() ?? 0) < since,
  );
  return messages
    .filter(({ status }) => status === 'failed' || status === 'undelivered')
    .filter(({ dateCreated }) => dateCreated.getTime() >= since)
    .map(({ sid, to, errorCode, dateCreated }) => ({
      sid,
      to,
      code: errorCode || undefined,
      at: dateCreated.getTime(),
    }));
}

/** Texts that the carrier never took leave a trace only in the party's own record. */
async function toldByRecords(service: SyncService, since: number): Promise<readonly FailedText[]> {
  const found: FailedText[] = [];
  for (const list of await waitlistsIn(service)) {
    const map = service.syncMaps(waitlistObjects(list).parties);
    const items = await everyPage(() => map.syncMapItems.page({ pageSize: PAGE_SIZE }));
    for (const { data } of items) {
      const party = readParty(data);
      for (const { state, at, code } of party?.texts ?? [])
        if (state === 'failed' && at >= since && party?.address !== undefined)
          found.push({ to: party.address, code, at });
    }
  }
  return found;
}

async function alertsOf({ client }: Account, since: number) {
  const options = { startDate: new Date(since), pageSize: LARGE_PAGE };
  const alerts = await everyPage(() => client.monitor.v1.alerts.page(options));
  return alerts
    .filter(({ logLevel }) => logLevel === 'error' || logLevel === 'warning')
    .map(({ errorCode, dateCreated, requestUrl, resourceSid }) => ({
      code: Number(errorCode) || undefined,
      at: dateCreated.getTime(),
      about: resourceSid || undefined,
      where: pathOf(requestUrl),
    }));
}

/** Due work that was tried until it was no use any more. */
async function givenUp(service: SyncService, since: number): Promise<readonly Failure[]> {
  const map = service.syncMaps(FAILED_MAP);
  const items = await everyPage(() => map.syncMapItems.page({ pageSize: PAGE_SIZE })).catch(
    (error: unknown) => {
      // A house that was set up before there was due work has no such map.
      if (restError(error)?.status === 404) return [];
      throw error;
    },
  );
  return items
    .flatMap(({ data }) => (isFailedItem(data) ? [data] : []))
    .filter(({ failedAt }) => failedAt >= since)
    .map(({ kind, code, failedAt }) => ({
      kind: 'due work' as const,
      code: undefined,
      at: failedAt,
      where: kind,
      words: dueWorkWords(code),
    }));
}

const isFailedItem = (data: unknown): data is FailedItem =>
  typeof data === 'object' &&
  data !== null &&
  'kind' in data &&
  typeof data.kind === 'string' &&
  'code' in data &&
  typeof data.code === 'string' &&
  'failedAt' in data &&
  typeof data.failedAt === 'number';

/** Addresses carry references and may carry numbers after the question mark; the path says enough. */
const pathOf = (url: string | null): string =>
  url && URL.canParse(url) ? new URL(url).pathname : 'no address';

function grouped(failures: readonly Failure[]): readonly FailureGroup[] {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures.toSorted((one, other) => other.at - one.at)) {
    const name = `${failure.kind} ${failure.code ?? failure.words?.means ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), failure]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first, last] = [members[0], members.at(-1)];
    if (!first || !last) return [];
    return {
      kind: first.kind,
      ...(first.code === undefined ? {} : { code: first.code }),
      ...(first.words ?? codeWords(first.code)),
      count: members.length,
      newest: new Date(first.at).toISOString(),
      oldest: new Date(last.at).toISOString(),
      where: [...new Set(members.map(({ where }) => where))],
    };
  });
}
