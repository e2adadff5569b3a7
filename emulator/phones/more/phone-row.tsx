import { useState } from 'preact/hooks';
import { MORE_PHONES, spell, STAFF, type Phone } from '../demo';
import { Handset } from '../handset';
import { useHandset } from '../use-handset';

const KEY = 'phones-added';

/** The phones somebody put on the table, kept for a reload. */
function readAdded(): readonly Phone[] {
  const numbers = (sessionStorage.getItem(KEY) ?? '').split(' ');
  return MORE_PHONES.filter(({ number }) => numbers.includes(number));
}

function FollowedHandset(props: { phone: Phone; onPutAway?: () => void }) {
  const handset = useHandset(props.phone);
  return (
    <Handset
      handset={handset}
      channels
      {...(props.onPutAway ? { onPutAway: props.onPutAway } : {})}
    />
  );
}

/** The staff phones, and any more phones that were added. */
export function PhoneRow() {
  const [added, setAdded] = useState(readAdded);
  const left = MORE_PHONES.filter((phone) => !added.includes(phone));
  const [choice, setChoice] = useState('');
  const chosen = left.find(({ number }) => number === choice) ?? left[0];

  const keep = (phones: readonly Phone[]) => {
    sessionStorage.setItem(KEY, phones.map(({ number }) => number).join(' '));
    setAdded(phones);
  };

  return (
    <section aria-labelledby="phones-name">
      <header class="phones-head">
        <h3 id="phones-name">Phones</h3>
        {chosen ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              keep([...added, chosen]);
            }}
          >
            <label>
              Another phone{' '}
              <select
                value={chosen.number}
                onChange={(event) => setChoice(event.currentTarget.value)}
              >
                {left.map(({ number, name }) => (
                  <option key={number} value={number}>
                    {name}, {spell(number)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit">Add phone</button>
          </form>
        ) : (
          <p class="muted">Every phone is on the table.</p>
        )}
      </header>
      <div class="phone-row">
        {STAFF.map((phone) => (
          <FollowedHandset key={phone.number} phone={phone} />
        ))}
        {added.map((phone) => (
          <FollowedHandset
            key={phone.number}
            phone={phone}
            onPutAway={() => keep(added.filter((other) => other !== phone))}
          />
        ))}
      </div>
    </section>
  );
}
