import { signal } from '@preact/signals';
import type { Member } from '../../src/house/admin/api';
import { isLanguage, LANGUAGE_NAMES } from '../../src/languages/languages';
import { DESKS } from '../components/desks';
import { readable } from '../components/phone-number';
import { shared } from '../components/words';
import { house } from './drafts';
import { MemberDialog } from './member-dialog';
import { words } from './words';

/** The key of somebody's entry, or `new`. */
const opened = signal<string | undefined>(undefined);

const people = (): readonly Member[] => (house.value?.staff ?? []).filter(({ device }) => !device);

/** Who works here, and as what. */
export function Staff() {
  const say = words().staff;
  const member = people().find(({ key }) => key === opened.value);
  return (
    <div class="section-body">
      <table class="people">
        <caption class="unseen">{say.people}</caption>
        <thead>
          <tr>
            <th scope="col">{say.person}</th>
            <th scope="col">{say.works}</th>
            <th scope="col">
              <span class="unseen">{words().change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people().map((one) => (
            <PersonRow key={one.key} member={one} />
          ))}
        </tbody>
      </table>
      <div class="section-foot">
        <button type="button" class="button main" onClick={() => (opened.value = 'new')}>
          {say.add}
        </button>
      </div>
      {opened.value !== undefined && (opened.value === 'new' || member) && (
        <MemberDialog
          key={opened.value}
          {...(member ? { member } : {})}
          onClose={() => (opened.value = undefined)}
        />
      )}
    </div>
  );
}

function PersonRow({ member }: { readonly member: Member }) {
  const say = words().staff;
  const { key, name, phone, admin, desks, language, me } = member;
  const built = DESKS.filter(({ id, page }) => page !== undefined && desks.includes(id));
  const work = built.map(({ id }) => shared().deskNames[id].name);
  return (
    <tr data-person={key}>
      <th scope="row">
        {name} {me && <span class="quiet">({say.you})</span>}
        <a class="person-phone" href={`tel:${phone}`}>
          {readable(phone)}
        </a>
      </th>
      <td>
        {admin && <span class="mark">{say.admin}</span>}
        <span class="person-desks">
          {work.length > 0 ? work.join(', ') : admin ? '' : say.noDesk}
        </span>
        {isLanguage(language) && <span class="quiet">{LANGUAGE_NAMES[language]}</span>}
      </td>
      <td>
        <button
          type="button"
          class="button plain"
          aria-label={say.change(name)}
          onClick={() => (opened.value = key)}
        >
          {words().change}
        </button>
      </td>
    </tr>
  );
}
