import { useState } from 'preact/hooks';
import { LANGUAGES } from '../../src/languages/languages';
import { WAYS_TO_REMIND, type RemindBy } from '../../src/line/member';
import { ActionButton } from '../components/action-button';
import { Dialog } from '../components/dialog';
import { Field } from '../components/field';
import { toast } from '../components/toast';
import { Choice, Switch } from './choice';
import { useDesk } from './desk';
import { ShiftFoot } from './shift-form';
import { nameOf, words } from './words';

interface Form {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly language: string;
  readonly remindBy: RemindBy;
  readonly trusted: boolean;
  readonly coordinator: boolean;
}
type Wrong = Partial<Record<'name' | 'phone' | 'mail' | 'form', string>>;

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Somebody new, or somebody known. */
export function MemberDialog({
  member,
  onClose,
}: {
  readonly member: string | undefined;
  readonly onClose: () => void;
}) {
  const { live, actions } = useDesk();
  const say = words().people;
  const known = member === undefined ? undefined : live.members.value.get(member);
  const [form, setForm] = useState<Form>(() => ({
    name: known?.name ?? '',
    phone: known?.phone ?? '',
    mail: known?.mail ?? '',
    language: known?.language ?? '',
    remindBy: known?.remindBy ?? 'sms',
    trusted: known?.trusted ?? false,
    coordinator: known?.coordinator ?? false,
  }));
  const [wrong, setWrong] = useState<Wrong>({});
  const change = (part: Partial<Form>): void => {
    setForm({ ...form, ...part });
    setWrong({});
  };
  const save = async (): Promise<void> => {
    const needsMail = form.remindBy === 'mail';
    const mail = form.mail.trim();
    const found: Wrong = {
      ...(form.name.trim() === '' ? { name: say.enterName } : {}),
      ...(form.phone.trim() === '' ? { phone: say.enterPhone } : {}),
      ...((mail === '' ? needsMail : !MAIL.test(mail)) ? { mail: say.enterMail } : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    const { name, phone, language, remindBy, trusted, coordinator } = form;
    const done = await actions.act('member', {
      action: 'saveMember',
      ...(member === undefined ? {} : { member }),
      name: name.trim(),
      phone: phone.trim(),
      ...(mail === '' ? {} : { mail }),
      ...(language === '' ? {} : { language }),
      ...{ remindBy, trusted, coordinator },
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={known ? known.name : say.newTitle}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <Field
        label={say.name}
        autoFocus
        maxLength={40}
        value={form.name}
        error={wrong.name}
        onInput={(name) => change({ name })}
      />
      <Field
        label={say.phone}
        hint={say.phoneHint}
        type="tel"
        inputMode="tel"
        value={form.phone}
        error={wrong.phone}
        onInput={(phone) => change({ phone })}
      />
      <Field
        label={say.mail}
        hint={say.mailHint}
        type="email"
        value={form.mail}
        error={wrong.mail}
        onInput={(mail) => change({ mail })}
      />
      <div class="side-by-side">
        <Choice
          label={say.remindBy}
          optional={false}
          value={form.remindBy}
          options={WAYS_TO_REMIND.map((way) => [way, say.ways[way]])}
          onChoose={(way) =>
            change({ remindBy: WAYS_TO_REMIND.find((one) => one === way) ?? 'sms' })
          }
        />
        <Choice
          label={say.language}
          optional={false}
          value={form.language}
          options={[
            ['', say.languageOfGroup],
            ...LANGUAGES.map((code) => [code, languageName(code)] as const),
          ]}
          onChoose={(language) => change({ language })}
        />
      </div>
      <Switch
        label={say.trusted}
        hint={say.trustedHint}
        on={form.trusted}
        onChange={(trusted) => change({ trusted })}
      />
      <Switch
        label={say.coordinator}
        hint={say.coordinatorHint}
        on={form.coordinator}
        onChange={(coordinator) => change({ coordinator })}
      />
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{say.cancel}</ActionButton>
        <ActionButton
          type="submit"
          look="main"
          state={actions.stateOf('member')}
          onPress={() => undefined}
        >
          {say.save}
        </ActionButton>
      </div>
    </Dialog>
  );
}

/** A language by its own name. */
const languageName = (code: string): string => {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The address under which somebody's shifts come into a calendar of their own. It is shown once. */
export function CalendarDialog({
  member,
  onClose,
}: {
  readonly member: string;
  readonly onClose: () => void;
}) {
  const { live, actions } = useDesk();
  const say = words().people;
  const [address, setAddress] = useState('');
  const known = live.members.value.get(member);
  const make = async (): Promise<void> => {
    const done = await actions.act('calendar', { action: 'calendar', member });
    if (done?.address) setAddress(done.address);
  };
  return (
    <Dialog
      title={say.calendarTitle(nameOf(live.members.value, member))}
      onClose={onClose}
      onSubmit={() => void make()}
    >
      <p>{say.calendarHint}</p>
      {address && (
        <>
          <Field label={say.address} value={address} onInput={() => undefined} />
          <ActionButton
            onPress={() => {
              navigator.clipboard.writeText(address).then(
                () => toast(say.copied),
                () => undefined,
              );
            }}
          >
            {say.copy}
          </ActionButton>
        </>
      )}
      <ShiftFoot done={say.newCalendar} onClose={onClose}>
        {known?.calendar !== undefined && (
          <ActionButton
            look="danger"
            state={actions.stateOf('revoke')}
            onPress={() =>
              void actions
                .act('revoke', { action: 'calendar', member, revoke: true })
                .then((done) => done && onClose())
            }
          >
            {say.revokeCalendar}
          </ActionButton>
        )}
      </ShiftFoot>
    </Dialog>
  );
}
