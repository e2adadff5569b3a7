import { firstLanguage } from '../languages/languages';
import { languageOfCountry } from '../languages/country';
import { Refusal } from '../ports/refusal';
import { together } from '../ports/settled';
import { storeDraft } from './compose';
import { keepingIn } from './keeping';
import { phoneOf } from './letter-calls';
import { letterDesk } from './letters';
import { managedStores } from './managed-store';
import { nameOf } from './names';
import { at } from './objects';
import type { TeamParts } from './parts';
import type { Actor } from './rights';
import type { MemberFields, PersonView, TeamAnswer, TeamRequest } from './staff-api';
import { MOST, type Store } from './stored';
import { PEOPLE_TTL_SECONDS, type Member, type Worker } from './stored-people';
import { teamWords } from './words/team-words';

/** Requests about the people of a store. */
export type MemberRequest = Extract<
  TeamRequest,
  { action: 'addMember' | 'editMember' | 'removeMember' }
>;

/** The people of stores. */
export function memberDesk(parts: TeamParts) {
  const keeping = keepingIn(parts.records);
  const letters = letterDesk(parts);
  const managed = managedStores(keeping);

  async function addMember(
    request: Extract<MemberRequest, { action: 'addMember' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const who = parts.personKey(request.phone);
    const [{ found, standing }, members, known, before] = await together([
      managed(request.store, actor),
      keeping.members(request.store),
      keeping.worker(who),
      keeping.member(request.store, who),
    ]);
    const store = found.value;
    const isAboutAdmins = request.role === 'admin' || before?.value.role === 'admin';
    if (isAboutAdmins && standing !== 'admin') throw new Refusal('wrong-role');
    if (!before && members.length >= MOST.members)
      throw new Refusal('too-many', { max: MOST.members });
    const name = nameOf(request.name);
    const now = parts.now();
    const address = `${request.channel === 'whatsapp' ? 'whatsapp:' : ''}${request.phone}`;
    const member: Member = {
      v: 1,
      store: store.id,
      who,
      name,
      role: request.role,
      since: before?.value.since ?? now,
    };
    const [, kept] = await together([
      parts.records.put(at('members', store.id, who), member, { ttl: PEOPLE_TTL_SECONDS }),
      keeping.changeWorker(
        who,
        (worker) =>
          withFields(
            inStore(worker ?? newWorker(name, address), store, request.role),
            { ...request, name },
            worker === undefined || request.channel !== undefined ? address : worker.address,
          ),
        known,
      ),
    ]);
    const worker = kept?.value;
    if (!worker) throw new Refusal('not-found', { what: 'person' });
    const words = teamWords(worker.language, parts.texts);
    // Known by since when they are there: asked again after it was cut off it is said, and once.
    await letters.post(
      storeDraft({ who, worker }, 'welcome', store, {
        cause: `w${store.id}-${member.since.toString(36)}`,
        body: words.welcome(worker.name, store.name),
        about: [worker.name, store.name],
        once: true,
      }),
    );
    return { ok: true, person: viewOf(member, worker) };
  }

  const newWorker = (name: string, address: string): Worker => {
    const language = firstLanguage(languageOfCountry(address), parts.houseLanguage);
    return {
      v: 1,
      name,
      address,
      ...(language === 'en' ? {} : { language }),
      stores: [],
      tasks: [],
      recent: {},
    };
  };

  async function editMember(
    request: Extract<MemberRequest, { action: 'editMember' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ found, standing }, member] = await together([
      managed(request.store, actor),
      keeping.member(request.store, request.who),
    ]);
    if (!member) throw new Refusal('not-found', { what: 'person' });
    const role = request.role ?? member.value.role;
    const isAboutAdmins = role === 'admin' || member.value.role === 'admin';
    if (role !== member.value.role && isAboutAdmins && standing !== 'admin')
      throw new Refusal('wrong-role');
    const after: Member = {
      ...member.value,
      role,
      name: request.name === undefined ? member.value.name : nameOf(request.name),
    };
    const [, kept] = await together([
      parts.records.put(at('members', request.store, request.who), after, {
        ttl: PEOPLE_TTL_SECONDS,
      }),
      keeping.changeWorker(request.who, (worker) => {
        if (!worker) return undefined;
        const phone = phoneOf(worker.address);
        const address =
          request.channel === undefined
            ? worker.address
            : `${request.channel === 'whatsapp' ? 'whatsapp:' : ''}${phone}`;
        return withFields(inStore(worker, found.value, role), request, address);
      }),
    ]);
    if (!kept) throw new Refusal('not-found', { what: 'person' });
    return { ok: true, person: viewOf(after, kept.value) };
  }

  /** Off the store and off its open tasks; what they have done stays said. */
  async function removeMember(
    request: Extract<MemberRequest, { action: 'removeMember' }>,
    actor: Actor,
  ): Promise<TeamAnswer> {
    const [{ standing }, member] = await together([
      managed(request.store, actor),
      keeping.member(request.store, request.who),
    ]);
    if (member?.value.role === 'admin' && standing !== 'admin') throw new Refusal('wrong-role');
    await leaveStore(parts, request.store, request.who);
    return { ok: true };
  }

  async function act(request: MemberRequest, actor: Actor): Promise<TeamAnswer> {
    switch (request.action) {
      case 'addMember':
        return addMember(request, actor);
      case 'editMember':
        return editMember(request, actor);
      case 'removeMember':
        return removeMember(request, actor);
    }
  }

  return { act };
}

/** Stores somebody was in once, as far back as they are remembered. */
const MOST_FORMER = 50;

const inStore = (worker: Worker, { id, name }: Store, role: Member['role']): Worker => ({
  ...worker,
  stores: [...worker.stores.filter((store) => store.id !== id), { id, name, role }],
});

function withFields(worker: Worker, fields: Partial<MemberFields>, address: string): Worker {
  const { quiet, workDays, ...rest } = worker;
  const nextQuiet = fields.quiet === undefined ? quiet : (fields.quiet ?? undefined);
  const nextDays = fields.workDays === undefined ? workDays : (fields.workDays ?? undefined);
  return {
    ...rest,
    address,
    ...(fields.name === undefined ? {} : { name: nameOf(fields.name) }),
    ...(fields.language === undefined ? {} : { language: fields.language }),
    ...(fields.mail === undefined ? {} : { mail: fields.mail }),
    ...(nextQuiet ? { quiet: nextQuiet } : {}),
    ...(nextDays ? { workDays: [...nextDays] } : {}),
  };
}

/** A member as pages show them. */
export function viewOf({ who, name, role }: Member, worker: Worker): PersonView {
  const { address, language, mail, quiet, workDays, stopped } = worker;
  return {
    who,
    name,
    role,
    phone: phoneOf(address),
    channel: address.startsWith('whatsapp:') ? 'whatsapp' : 'sms',
    ...(language ? { language } : {}),
    ...(mail ? { mail } : {}),
    ...(quiet ? { quiet } : {}),
    ...(workDays ? { workDays } : {}),
    ...(stopped ? { stopped } : {}),
  };
}

/** Somebody does not belong to a store any more. Safe to repeat. */
export async function leaveStore(parts: TeamParts, store: string, who: string): Promise<void> {
  const keeping = keepingIn(parts.records);
  const tasks = await keeping.openTasks(store);
  const theirs = tasks.filter(({ value }) => value.assignees.some((one) => one.who === who));
  await together(
    theirs.map(({ value }) =>
      keeping.changeTask(store, value.id, (task) =>
        task?.assignees.some((one) => one.who === who)
          ? { ...task, assignees: task.assignees.filter((one) => one.who !== who) }
          : undefined,
      ),
    ),
  );
  await together([
    keeping.remove('members', store, who),
    keeping.changeWorker(who, (worker) =>
      worker
        ? {
            ...worker,
            stores: worker.stores.filter(({ id }) => id !== store),
            formerStores: [
              ...(worker.formerStores ?? []).filter((id) => id !== store),
              store,
            ].slice(-MOST_FORMER),
            tasks: worker.tasks.filter((task) => task.store !== store),
          }
        : undefined,
    ),
  ]);
}
