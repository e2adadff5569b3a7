import { useState } from 'preact/hooks';
import { isLanguage, LANGUAGES } from '../../src/languages/languages';
import type { MemberFields, PersonView } from '../../src/team/staff-api';
import { Choice, Choices } from '../components/choice';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { act, stateOf } from './actions';
import { useDesk, type ShownStore } from './desk';
import { Foot } from './foot';
import { languageName, words } from './words';

const ROLES = ['member', 'manager', 'admin'] as const;
const CHANNELS = ['sms', 'whatsapp'] as const;
const WORK_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Form {
  readonly name: string;
  readonly phone: string;
  readonly role: PersonView['role'];
  readonly channel: PersonView['channel'];
  readonly language: string;
  readonly mail: string;
  readonly from: string;
  readonly to: string;
  readonly workDays: readonly (typeof WORK_DAYS)[number][];
}
type Wrong = Partial<Record<'name' | 'phone' | 'mail' | 'quiet' | 'days', string>>;

const formOf = (person: PersonView | undefined): Form => ({
  name: person?.name ?? '',
  phone: person?.phone ?? '',
  role: person?.role ?? 'member',
  channel: person?.channel ?? 'sms',
  language: person?.language ?? '',
  mail: person?.mail ?? '',
  from: person?.quiet?.from ?? '',
  to: person?.quiet?.to ?? '',
  workDays: person?.workDays ?? WORK_DAYS,
});

function faultsOf({ name, phone, mail, from, to, workDays }: Form): Wrong {
  const say = words().people;
  return {
    ...(name.trim() === '' ? { name: say.enterName } : {}),
    ...(phone.trim() === '' ? { phone: say.enterPhone } : {}),
    ...(mail.trim() === '' || MAIL.test(mail.trim()) ? {} : { mail: say.enterMail }),
    ...((from === '') === (to === '') ? {} : { quiet: say.enterQuiet }),
    ...(workDays.length > 0 ? {} : { days: say.enterDays }),
  };
}

/** How somebody is reached, as the service takes it. Null takes quiet hours and work days away. */
function fieldsOf({ name, role, channel, language, mail, from, to, workDays }: Form): MemberFields {
  return {
    ...{ name: name.trim(), role, channel },
    ...(isLanguage(language) ? { language } : {}),
    ...(mail.trim() ? { mail: mail.trim() } : {}),
    quiet: from && to ? { from, to } : null,
    workDays: workDays.length === WORK_DAYS.length ? null : [...workDays].sort(),
  };
}

/** Somebody new to a store, or somebody known. */
export function PersonDialog({ of, who }: { readonly of: ShownStore; readonly who?: string }) {
  const desk = useDesk();
  const say = words().people;
  const known = of.people.find((one) => one.who === who);
  const [form, setForm] = useState(() => formOf(known));
  const [wrong, setWrong] = useState<Wrong>({});
  const change = (part: Partial<Form>): void => {
    setForm({ ...form, ...part });
    setWrong({});
  };
  const action = known ? 'editMember' : 'addMember';
  const save = async (): Promise<void> => {
    const found = faultsOf(form);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const fields = fieldsOf(form);
    const store = of.store.id;
    const done = known
      ? await act('person', { action: 'editMember', store, who: known.who, ...fields }, () =>
          say.saved(fields.name),
        )
      : await act(
          'person',
          { action: 'addMember', store, phone: form.phone.trim(), ...fields },
          () => say.added(fields.name),
        );
    if (done) desk.close();
  };
  // Overseers are made by admins of the house.
  const roles = ROLES.filter((role) => role !== 'admin' || desk.me.admin || form.role === 'admin');
  return (
    <Dialog
      title={known ? known.name : say.newTitle}
      onClose={desk.close}
      onSubmit={() => void save()}
    >
      <Field
        label={say.name}
        autoFocus
        maxLength={60}
        value={form.name}
        error={wrong.name}
        onInput={(name) => change({ name })}
      />
      {!known && (
        <Field
          label={say.phone}
          hint={say.phoneHint}
          type="tel"
          inputMode="tel"
          value={form.phone}
          error={wrong.phone}
          onInput={(phone) => change({ phone })}
        />
      )}
      <div class="side-by-side">
        <Choice
          label={say.role}
          value={form.role}
          options={roles.map((role) => [role, say.roles[role]])}
          onChoose={(role) => change({ role: ROLES.find((one) => one === role) ?? 'member' })}
        />
        <Choice
          label={say.channel}
          value={form.channel}
          options={CHANNELS.map((channel) => [channel, say.channels[channel]])}
          onChoose={(channel) => change({ channel: channel === 'whatsapp' ? 'whatsapp' : 'sms' })}
        />
      </div>
      <Choice
        label={say.language}
        value={form.language}
        {...(known?.language ? {} : { first: say.languageOfCountry })}
        options={LANGUAGES.map((code) => [code, languageName(code)])}
        onChoose={(language) => change({ language })}
      />
      <fieldset>
        <legend>{say.quiet}</legend>
        <p class="hint">{say.quietHint}</p>
        <div class="side-by-side">
          <Field
            label={say.from}
            type="time"
            value={form.from}
            error={wrong.quiet}
            onInput={(from) => change({ from })}
          />
          <Field label={say.to} type="time" value={form.to} onInput={(to) => change({ to })} />
        </div>
      </fieldset>
      <div class="week-days">
        <Choices
          label={say.workDays}
          options={WORK_DAYS.map((day) => [day, say.days[day - 1] ?? ''] as const)}
          chosen={form.workDays}
          error={wrong.days}
          onChange={(workDays) => change({ workDays })}
        />
      </div>
      <Field
        label={say.mail}
        hint={say.mailHint}
        type="email"
        value={form.mail}
        error={wrong.mail}
        onInput={(mail) => change({ mail })}
      />
      {!known && <p class="says">{say.welcomeTells}</p>}
      <Foot state={stateOf('person', action)}>{known ? words().actions.save : say.add}</Foot>
    </Dialog>
  );
}

export function RemovePersonDialog({ of, who }: { readonly of: ShownStore; readonly who: string }) {
  const desk = useDesk();
  const say = words().people;
  const name = of.people.find((one) => one.who === who)?.name ?? '';
  const remove = async (): Promise<void> => {
    const done = await act('person', { action: 'removeMember', store: of.store.id, who }, () =>
      say.removed(name),
    );
    if (done) desk.close();
  };
  return (
    <Dialog title={say.removeSure(name)} onClose={desk.close} onSubmit={() => void remove()}>
      <p class="says">{say.removeTells}</p>
      <Foot look="danger" state={stateOf('person', 'removeMember')}>
        {say.remove}
      </Foot>
    </Dialog>
  );
}
