import type { Clock } from '../../../core/clock';
import { callOnce } from '../../../core/webhook-call';
import type { Acts, Happening } from '../acts';
import { TrelloError } from '../errors';
import { newId } from '../ids';
import { BUTLER, BUTLER_DEPTH } from '../limits';
import { OWNER } from '../members';
import type { Member, TrelloBoard, TrelloCard, TrelloState } from '../state';
import { Calendar } from './calendar';
import { triggerWords, type ButlerAction, type ButlerRule, type ButlerRun } from './commands';
import { Quota } from './quota';
import { asIs, fill, inPayload, inUrl } from './variables';

/** Runs that are remembered, for all boards together. */
const KEPT_RUNS = 300;
const LONGEST_ANSWER = 2_000;

type Post = Extract<ButlerAction, { readonly post: string }>;

/** What one command is about, and what it has heard so far. */
interface Errand {
  readonly rule: ButlerRule;
  readonly board: TrelloBoard;
  readonly card: TrelloCard | undefined;
  readonly by: Member;
  readonly calls: { url: string; status: number; answer: string }[];
  readonly happened: Happening[];
}

/** Trello's automation: follows what happens on boards, presses of buttons and the calendar. */
export class Butler {
  readonly quota: Quota;
  private readonly calendar: Calendar;
  private stopping = new AbortController();
  private open = 0;

  constructor(
    private readonly options: {
      state: TrelloState;
      acts: Acts;
      clock: Clock;
      /** Where addresses that begin with a slash lead. */
      edge: string;
      /** Where on this machine an address of a deployment leads. */
      localAddress: (url: string) => string;
      changed: () => void;
    },
  ) {
    this.quota = new Quota(options.state, () => options.clock.now());
    this.calendar = new Calendar(options.clock, async (rule) => {
      await this.run(rule, undefined, OWNER, 0);
    });
  }

  get atRest(): boolean {
    return this.open === 0;
  }

  /** The commands of a board, all of them: what is left out is gone. */
  setRules(board: TrelloBoard, rules: readonly Omit<ButlerRule, 'id' | 'boardId'>[]): void {
    const { state, clock } = this.options;
    state.data.rules[board.id] = rules.map((rule) => ({
      ...rule,
      id: newId(clock.now()),
      boardId: board.id,
    }));
    this.calendar.follow(this.allRules());
    this.options.changed();
  }

  rulesOf(board: { readonly id: string }): readonly ButlerRule[] {
    return this.options.state.data.rules[board.id] ?? [];
  }

  /** Follows a little later what the API did. */
  later(happenings: readonly Happening[]): void {
    if (happenings.length === 0) return;
    this.options.clock.after(BUTLER.delayMs, async () => {
      await this.follow(happenings, OWNER);
    });
  }

  /** Runs every command that these set off, one after the other; answers how they ended. */
  async follow(
    happenings: readonly Happening[],
    by: Member,
    depth = 0,
  ): Promise<readonly ButlerRun[]> {
    const runs: ButlerRun[] = [];
    for (const happening of happenings) {
      const rules = this.rulesOf({ id: happening.card.boardId });
      for (const rule of rules.filter(({ when }) => setsOff(when, happening, by)))
        runs.push(...(await this.run(rule, happening.card, by, depth)));
    }
    return runs;
  }

  /** A person presses a card button; undefined when the board has no such button. */
  async press(
    card: TrelloCard,
    title: string,
    by: Member,
  ): Promise<readonly ButlerRun[] | undefined> {
    const rule = this.rulesOf({ id: card.boardId }).find(
      ({ when }) => 'button' in when && when.button === title,
    );
    return rule && this.run(rule, card, by, 0);
  }

  /** After a reset of the account: what was under way is over, the calendar begins anew. */
  resume(): void {
    this.stopping.abort();
    this.stopping = new AbortController();
    this.calendar.follow(this.allRules());
  }

  private allRules(): readonly ButlerRule[] {
    return Object.values(this.options.state.data.rules).flat();
  }

  private async run(
    rule: ButlerRule,
    card: TrelloCard | undefined,
    by: Member,
    depth: number,
  ): Promise<readonly ButlerRun[]> {
    const { state } = this.options;
    const board = state.board(rule.boardId);
    if (!board || depth > BUTLER_DEPTH) return [];
    const errand: Errand = { rule, board, card, by, calls: [], happened: [] };
    if (!this.quota.take(rule.actions.length))
      return [this.keep(errand, 'over quota', 'the workspace has no Butler runs left this month')];
    const { signal } = this.stopping;
    this.open++;
    try {
      const problem = await this.carryOut(errand, signal);
      if (signal.aborted) return [];
      const run = this.keep(errand, problem === undefined ? 'done' : 'failed', problem ?? null);
      return [run, ...(await this.follow(errand.happened, OWNER, depth + 1))];
    } finally {
      this.open--;
    }
  }

  /** Does one action after the other; a failure ends the command. Answers what went wrong. */
  private async carryOut(errand: Errand, signal: AbortSignal): Promise<string | undefined> {
    for (const action of errand.rule.actions) {
      try {
        const problem =
          'post' in action ? await this.post(action, errand, signal) : this.act(action, errand);
        if (problem !== undefined) return problem;
      } catch (error) {
        if (error instanceof TrelloError) return error.message;
        throw error;
      }
    }
    return undefined;
  }

  private async post(
    action: Post,
    errand: Errand,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    const { edge, localAddress } = this.options;
    const url = this.fill(action.post, errand, inUrl);
    const outcome = await callOnce(
      localAddress(url.startsWith('/') ? edge + url : url),
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...lowered(action.headers) },
        body: this.fill(action.payload ?? '', errand, inPayload),
      },
      { connectTimeoutMs: BUTLER.connectMs, readTimeoutMs: BUTLER.answerMs },
      signal,
    );
    const { status } = outcome;
    errand.calls.push({ url, status, answer: outcome.body.slice(0, LONGEST_ANSWER) });
    if (status >= 200 && status < 300) return undefined;
    return status === 0 ? `${url} did not answer` : `${url} answered ${status}`;
  }

  private act(action: Exclude<ButlerAction, Post>, errand: Errand): string | undefined {
    const { state, acts } = this.options;
    const { card, board } = errand;
    if (!card || state.card(card.id) !== card) return 'there is no card to do it to';
    if ('comment' in action) acts.comment(card, this.fill(action.comment, errand, asIs), OWNER);
    else if ('archive' in action)
      errand.happened.push(...acts.change(card, { closed: true }, OWNER));
    else {
      const lists = state.of(state.data.lists, board);
      const list = lists.find(({ name, closed }) => name === action.moveTo && !closed);
      if (!list) return `there is no list "${action.moveTo}"`;
      errand.happened.push(...acts.change(card, { list }, OWNER));
    }
    return undefined;
  }

  private fill(text: string, errand: Errand, escape: (value: string) => string): string {
    const { state, clock } = this.options;
    const { board, card, by } = errand;
    const response = errand.calls.at(-1)?.answer;
    const scene = { state, board, card, username: by.username, now: clock.now(), response };
    return fill(text, scene, escape);
  }

  private keep(errand: Errand, outcome: ButlerRun['outcome'], problem: string | null): ButlerRun {
    const { state, clock, changed } = this.options;
    const run: ButlerRun = {
      id: newId(clock.now()),
      boardId: errand.board.id,
      cardId: errand.card?.id ?? null,
      command: triggerWords(errand.rule.when),
      at: clock.now(),
      outcome,
      calls: errand.calls,
      problem,
    };
    state.data.runs = [...state.data.runs, run].slice(-KEPT_RUNS);
    changed();
    return run;
  }
}

/** Butler finds lists by their names as they are now, whatever they were called when the rule was made. */
function setsOff(when: ButlerRule['when'], happening: Happening, by: Member): boolean {
  if (!('by' in when) || (when.by === 'anyone except me' && by === OWNER)) return false;
  if ('archived' in when) return happening.what === 'archived';
  return (
    happening.what === 'moved' && (when.movedInto === null || when.movedInto === happening.into)
  );
}

const lowered = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
