import { firstLanguage, type Language } from '../languages/languages';
import { languageOfCountry } from '../languages/country';
import { answeredBefore, remember } from '../messaging/handled';
import { idleReply } from '../messaging/idle-guard';
import { isWhatsApp, type IncomingText } from '../messaging/incoming';
import { heardHour } from '../messaging/way';
import { Refusal } from '../ports/refusal';
import { refOf } from './compose';
import { keepingIn, type Found } from './keeping';
import type { TeamWish } from './intents';
import { letterDesk } from './letters';
import type { TeamParts } from './parts';
import { dayAfter, dayOf, momentOf, timeOf } from './rules/clock';
import * as rules from './rules/tasks';
import { after, ask, without, type Said } from './said';
import { statusOf } from './status-text';
import { taskDesk } from './task-desk';
import { MOST, type Task } from './stored';
import type { TaskRef, Worker } from './stored-people';
import { understandMember } from './understanding/understand';
import { askWhich } from './which';
import { BUTTON_WISHES, extras, isEmptyReason, LATER_MINUTES, NO_PROOF, wishOf } from './wishes';
import { teamWords, type TeamWords } from './words/team-words';

/** What is answered to a member's text. */
export interface MemberAnswer {
  readonly reply: string | undefined;
  readonly language: Language;
  readonly repeated?: boolean;
}

/** A question of ours is remembered for so long: whoever sleeps over it may still answer "done". */
const ASKED_MS = 3 * 24 * 3_600_000;

const READ = /^\W*(read|seen|read it|visto|leido|leído|enterad[oa])\W*$/iu;
const HOW = /^\W*(how|help|ayuda|como|cómo)\W*$/iu;

/** Answers a text to the team's number. Only members are served. Safe to repeat with the same message. */
export async function answerMember(
  text: IncomingText,
  key: string,
  parts: TeamParts & { readonly mayRead: (key: string, now: number) => boolean },
): Promise<MemberAnswer> {
  const keeping = keepingIn(parts.records);
  const found = await keeping.worker(key);
  const countryLanguage = firstLanguage(languageOfCountry(text.from), parts.houseLanguage);
  if (!found || found.value.stores.length === 0) {
    const reply = parts.mayRead(key, parts.now())
      ? teamWords(countryLanguage).reply.stranger(parts.business)
      : undefined;
    return { reply, language: countryLanguage };
  }
  const before = answeredBefore(found.value.handled, text.sid);
  const known = found.value.language ?? countryLanguage;
  if (before !== undefined) return { reply: before || undefined, language: known, repeated: true };
  const visit = new Visit(text, key, found, parts);
  const { said, language } = await visit.answer();
  const { reply } = await visit.close(said, language);
  return { reply, language };
}

/** One text of one member. */
class Visit {
  private readonly keeping;
  private readonly tasks;
  private words: TeamWords;
  private language: Language;

  constructor(
    private readonly text: IncomingText,
    private readonly key: string,
    private readonly found: Found<Worker>,
    private readonly parts: TeamParts,
  ) {
    this.keeping = keepingIn(parts.records);
    this.tasks = taskDesk(parts);
    this.language = found.value.language ?? 'en';
    this.words = teamWords(this.language);
  }

  private get worker(): Worker {
    return this.found.value;
  }

  /** The last question, unless it is too long ago. */
  private get asked(): Worker['asked'] {
    const { asked } = this.worker;
    return asked && this.parts.now() - asked.at < ASKED_MS ? asked : undefined;
  }

  async answer(): Promise<{ readonly said: Said; readonly language: Language }> {
    const said = await this.decide();
    return { said, language: this.language };
  }

  private async decide(): Promise<Said> {
    const { asked } = this;
    const button = this.text.button === undefined ? undefined : BUTTON_WISHES[this.text.button];
    if (button === 'read' || (READ.test(this.text.body) && asked?.what === 'read'))
      return this.read();
    if (HOW.test(this.text.body)) return { reply: this.words.reply.help, idle: true };
    if (asked?.what === 'which' && /^\s*\d{1,2}\s*$/.test(this.text.body)) {
      const chosen = asked.tasks[Number(this.text.body) - 1];
      if (chosen) return this.act(wishOf(asked.wish), [chosen]);
    }
    const kept = wishOf(asked?.wish);
    const heard = understandMember(this.text.body, {
      asked:
        asked && asked.what !== 'reason' && asked.what !== 'proof' && asked.what !== 'read'
          ? asked.what
          : undefined,
      wish: kept.kind,
      remembered: this.worker.language,
      countryCode: this.text.from,
    });
    if (heard.language && this.text.body.trim().split(/\s+/).length > 1) {
      this.language = heard.language;
      this.words = teamWords(this.language);
    }
    if (button)
      return this.act({ kind: button, ids: [], ...extras(button) } as TeamWish, this.meant([]));
    // The name alone answers the question which task was meant.
    const isAnswer = asked?.what === 'which' && heard.wish.kind === kept.kind;
    const wish = isAnswer ? { ...kept, ids: heard.wish.ids } : heard.wish;
    if (
      asked?.what === 'reason' &&
      wish.kind !== 'done' &&
      wish.kind !== 'onIt' &&
      wish.ids.length === 0
    )
      return this.act({ kind: 'blocked', ids: [], reason: this.text.body.trim() }, asked.tasks);
    // Whatever is said about how it was done is the note, unless it says that it was not.
    const isProof = this.text.media || !NO_PROOF.has(wish.kind);
    if (asked?.what === 'proof' && wish.ids.length === 0 && isProof)
      return this.act({ kind: 'done', ids: [] }, asked.tasks);
    if (asked?.what === 'read' && (wish.kind === 'thanks' || this.text.body.trim() === '👍'))
      return this.read();
    // A photo by itself is the proof of what was asked last.
    if (this.text.media && wish.kind === 'unknown')
      return this.act({ kind: 'done', ids: wish.ids }, this.meant(wish.ids));
    return this.wished(wish);
  }

  private wished(wish: TeamWish): Promise<Said> | Said {
    const { reply } = this.words;
    switch (wish.kind) {
      case 'help':
        return { reply: reply.help, idle: true };
      case 'thanks':
        return { reply: reply.thanks, idle: true };
      case 'unknown':
        return { reply: reply.unknown, idle: true };
      case 'list':
        return this.lines(this.worker.tasks);
      case 'status':
        return this.lines(wish.ids.length === 0 ? this.worker.tasks : this.meant(wish.ids));
      case 'who':
        return this.who(wish.ids);
      default:
        return this.act(wish, this.meant(wish.ids));
    }
  }

  /** The tasks somebody means: those they named, else those they were asked about, else the only one they have. */
  private meant(ids: readonly string[]): readonly TaskRef[] | 'which' {
    if (ids.length > 0) {
      const named = this.worker.tasks.filter(({ code }) => ids.includes(code));
      const isClear = ids.every((id) => named.filter(({ code }) => code === id).length <= 1);
      return isClear ? named : 'which';
    }
    const { asked } = this;
    if (asked && asked.tasks.length === 1 && asked.what !== 'which') return asked.tasks;
    return this.worker.tasks.length <= 1 ? this.worker.tasks : 'which';
  }

  private async act(wish: TeamWish, refs: readonly TaskRef[] | 'which'): Promise<Said> {
    const { reply } = this.words;
    if (refs === 'which') return askWhich(wish, this.worker, this.words, this.parts.now());
    const found = await this.open(refs, wish.ids);
    if (found.length === 0)
      return {
        reply: wish.ids.length > 0 ? reply.notYours(wish.ids.join(', ')) : reply.nothing,
        idle: true,
        worker: (worker) => without(worker, refs),
      };
    if (wish.kind === 'blocked' && isEmptyReason(wish.reason))
      return {
        reply: reply.whyBlocked(found.map(({ value }) => value.code).join(', ')),
        worker: (worker) =>
          ask(
            worker,
            'reason',
            found.map(({ value }) => value),
            this.parts.now(),
          ),
      };
    const done: Task[] = [];
    for (const one of found) {
      try {
        done.push(
          await this.tasks.change(one, (task) => this.apply(wish, task, one.value), this.key),
        );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.code === 'proof-needed')
          return {
            reply: reply.proof(one.value.code, one.value.proof ?? 'note'),
            worker: (worker) => ask(worker, 'proof', [one.value], this.parts.now()),
          };
        if (error.code !== 'task-over') throw error;
      }
    }
    const codes = done.map(({ code }) => code).join(', ');
    if (done.length === 0)
      return {
        reply: reply.over(found.map(({ value }) => value.code).join(', ')),
        idle: true,
        worker: (worker) => without(worker, refs),
      };
    return { reply: this.sayDone(wish, done, codes), worker: (worker) => after(worker, done) };
  }

  private apply(wish: TeamWish, task: Task, seen: Task): Task {
    const deed = { by: this.key, at: this.parts.now(), id: this.text.sid };
    if (rules.wasDone(task, this.text.sid)) return task;
    const { name } = this.worker;
    switch (wish.kind) {
      case 'done': {
        const proof = {
          ...(this.text.media ? { photo: this.text.sid } : {}),
          ...(this.isNote(task) ? { note: this.text.body.trim().slice(0, MOST.notes) } : {}),
        };
        const isMine = rules.assigneeOf(task, this.key) !== undefined;
        return rules.done(task, deed, {
          name,
          forAll: !isMine,
          ...(Object.keys(proof).length > 0 ? { proof } : {}),
        });
      }
      case 'onIt':
        return rules.onIt(task, deed, name, this.ackMinutes.get(seen.id) ?? LATER_MINUTES);
      case 'notYet':
        return rules.notYet(task, deed, name);
      case 'blocked':
        return rules.block(task, deed, name, wish.reason);
      case 'snooze':
        return rules.snooze(task, deed, name, this.until(wish, seen));
      default:
        return task;
    }
  }

  /** What a task that wants a note gets as one: an answer to the question for it, or more than the bare word. */
  private isNote(task: Task): boolean {
    if (task.proof !== 'note') return false;
    return this.asked?.what === 'proof' || this.text.body.trim().split(/\s+/).length > 3;
  }

  private until(wish: Extract<TeamWish, { kind: 'snooze' }>, task: Task): number {
    const now = this.parts.now();
    if (wish.until === undefined) return now + (wish.minutes ?? LATER_MINUTES) * 60_000;
    const zone = this.zones.get(task.store) ?? this.parts.timeZone;
    const today = dayOf(zone, now);
    const moment = momentOf(zone, today, wish.until);
    return moment > now ? moment : momentOf(zone, dayAfter(today, 1), wish.until);
  }

  private readonly ackMinutes = new Map<string, number>();
  private readonly zones = new Map<string, string>();

  /** Reads the tasks that are still open, with the stores they are of. Managers mean any task of their store. */
  private async open(refs: readonly TaskRef[], ids: readonly string[]): Promise<Found<Task>[]> {
    const wanted = refs.length > 0 ? refs : await this.managed(ids);
    const stores = [...new Set(wanted.map(({ store }) => store))];
    const [tasks] = await Promise.all([
      Promise.all(wanted.map(({ store, id }) => this.keeping.task(store, id))),
      ...stores.map(async (id) => {
        const store = (await this.keeping.store(id))?.value;
        if (store) this.zones.set(id, store.timeZone);
      }),
    ]);
    const open = tasks.flatMap((task) => (task && rules.isOpen(task.value) ? [task] : []));
    await Promise.all(
      open.map(async ({ value }) => {
        const store = (await this.keeping.store(value.store))?.value;
        if (!store) return;
        const { ackMinutes } = await this.keeping.policy(store, value.priority);
        this.ackMinutes.set(value.id, ackMinutes);
      }),
    );
    return open;
  }

  /** Tasks that somebody names who manages their store and does not have them. */
  private async managed(ids: readonly string[]): Promise<TaskRef[]> {
    if (ids.length === 0) return [];
    const stores = this.worker.stores.filter(({ role }) => role !== 'member');
    const tasks = await Promise.all(stores.map(({ id }) => this.keeping.openTasks(id)));
    return tasks
      .flat()
      .filter(({ value }) => ids.includes(value.code))
      .map(({ value }) => refOf(value));
  }

  private sayDone(wish: TeamWish, tasks: readonly Task[], codes: string): string {
    const { reply } = this.words;
    const [first] = tasks;
    switch (wish.kind) {
      case 'done': {
        const left = this.worker.tasks.filter(({ id }) => !tasks.some((task) => task.id === id));
        const isPart = tasks.some(rules.isOpen);
        return isPart && first ? reply.didPart(codes) : reply.done(codes, left.length);
      }
      case 'onIt':
        return reply.onIt(codes);
      case 'notYet':
        return reply.notYet(codes);
      case 'blocked':
        return reply.blocked(codes);
      case 'snooze': {
        const zone = this.zones.get(first?.store ?? '') ?? this.parts.timeZone;
        const until = first && rules.assigneeOf(first, this.key)?.until;
        return reply.later(codes, timeOf(zone, until ?? this.parts.now()));
      }
      default:
        return reply.unknown;
    }
  }

  private lines(refs: readonly TaskRef[] | 'which'): Promise<Said> {
    const wanted = refs === 'which' ? this.worker.tasks : refs;
    return statusOf(wanted, this.key, this.language, this.parts);
  }

  private async who(ids: readonly string[]): Promise<Said> {
    const { reply } = this.words;
    const refs = this.meant(ids);
    if (ids.length > 0 && refs !== 'which') {
      const found = await this.open(refs, ids);
      const lines = found.map(({ value }) =>
        reply.who(value.code, value.assignees.map(({ name }) => name).join(', ')),
      );
      return { reply: lines.join('\n') || reply.notYours(ids.join(', ')), idle: true };
    }
    const members = await Promise.all(this.worker.stores.map(({ id }) => this.keeping.members(id)));
    const managers = members.flat().filter(({ role }) => role === 'manager');
    return { reply: reply.managers(managers.map(({ name }) => name).join(', ')), idle: true };
  }

  private async read(): Promise<Said> {
    const letter = this.asked?.letter;
    if (letter === undefined) return { reply: this.words.reply.thanks, idle: true };
    await letterDesk(this.parts).change(letter, (kept) =>
      kept && kept.acknowledgedAt === undefined
        ? { ...kept, acknowledgedAt: this.parts.now() }
        : undefined,
    );
    return { reply: this.words.reply.read, worker: ({ asked: _asked, ...worker }) => worker };
  }

  /** Writes down that the text was answered, and how; the guard against machines may keep the answer back. */
  async close(said: Said, language: Language): Promise<{ readonly reply: string | undefined }> {
    const now = this.parts.now();
    const guarded = said.idle ? idleReply(this.worker.idle, now) : undefined;
    const reply = guarded?.reply === 'silence' ? undefined : said.reply;
    await this.keeping.changeWorker(
      this.key,
      (current) => {
        if (!current) return undefined;
        const { idle: _idle, stopped: _stopped, ...changed } = said.worker?.(current) ?? current;
        return {
          ...changed,
          ...(language === 'en' && changed.language === undefined ? {} : { language }),
          // They are answered where they wrote last.
          address: this.text.from,
          ...(isWhatsApp(this.text.from) ? { heardAt: heardHour(now) } : {}),
          ...(guarded ? { idle: guarded.idle } : {}),
          handled: remember(current.handled, this.text.sid, reply ?? ''),
        };
      },
      this.found,
    );
    return { reply };
  }
}
