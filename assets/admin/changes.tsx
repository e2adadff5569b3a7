import { LANGUAGE_NAMES, isLanguage } from '../../src/languages/languages';
import { isTextsKind, WEEK } from '../../src/house/admin/api';
import type { GroupField, ListField, MemberField, PlainField } from './admin-words';
import { DESKS } from '../components/desks';
import { shared } from '../components/words';
import { house, shownText } from './drafts';
import type { PayField } from './pay-words';
import { moment } from './reading';
import { words } from './words';

/** Who changed what here, newest first. */
export function Changes() {
  const say = words().changes;
  const log = house.value?.log ?? [];
  return (
    <div class="section-body">
      <p>{say.intro}</p>
      {log.length === 0 && <p class="quiet">{say.none}</p>}
      <ul class="lines">
        {log.map(({ at, by, fields }, index) => (
          <li key={log.length - index}>
            {say.line(by ?? say.somebody, [...new Set(fields.map(fieldName))].join(', '))}{' '}
            <span class="quiet">{moment(at, shownText('business.timeZone'))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const isPlain = (field: string): field is PlainField => field in words().fields;
const isListField = (field: string): field is ListField => field in words().listFields;
const isPayField = (field: string): field is PayField => field in words().pay.fields;
const isGroupField = (field: string): field is GroupField => field in words().groupFields;
/** A recording is part of the greeting that it stands for. */
const RECORDED: Readonly<Record<string, GroupField>> = {
  'recorded-greeting': 'greeting',
  'recorded-voicemail': 'voicemailGreeting',
};
const isMemberField = (field: string): field is MemberField => field in words().memberFields;

/** A field by its name on the page; one that only an older page knew keeps the name it is stored under. */
function fieldName(field: string): string {
  const say = words();
  if (field === 'staff.added') return say.changes.added;
  if (field === 'staff.removed') return say.changes.removed;
  if (field === 'lists.added') return say.changes.listAdded;
  if (field === 'lists.removed') return say.changes.listRemoved;
  if (field === 'groups.added') return say.changes.groupAdded;
  if (field === 'groups.removed') return say.changes.groupRemoved;
  const desk = DESKS.find(({ id }) => field === `${id}.on`);
  if (desk) return shared().deskNames[desk.id].name;
  if (isPlain(field)) return say.fields[field].label;
  const [kind, second = '', third = ''] = field.split('.');
  if (isTextsKind(kind))
    return say.changes.textOf(third, isLanguage(second) ? LANGUAGE_NAMES[second] : second);
  const day = WEEK.find((one) => field === `waitlist.hours.${one}`);
  if (day) return `${say.openingHours} ${say.days[day]}`;
  if (kind === 'lists' && isListField(third))
    return `${say.list(shownText(`lists.${second}.name`))}: ${say.listFields[third].label}`;
  if (kind === 'pay' && isPayField(second))
    return `${shared().deskNames.pay.name}: ${say.pay.fields[second].label}`;
  const ofGroup = RECORDED[third] ?? third;
  if (kind === 'groups' && isGroupField(ofGroup))
    return `${say.groups.group(shownText(`groups.${second}.name`))}: ${say.groupFields[ofGroup].label}`;
  if (kind === 'staff' && isMemberField(third)) {
    const name = house.value?.staff.find(({ key }) => key === second)?.name;
    return `${name === undefined ? say.sections.staff : say.changes.entryOf(name)}: ${say.memberFields[third].label}`;
  }
  return field;
}
