import { useId } from 'preact/hooks';
import type { Tiers, Who } from '../../src/line/rules/rota';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icons';
import { useDesk } from './desk';
import { nameOf, words } from './words';

interface Props {
  readonly tiers: Tiers;
  readonly error?: string | undefined;
  readonly onChange: (tiers: Tiers) => void;
}

const same = (one: Who, other: Who): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who is asked first, who next: people and rotations, tier by tier. */
export function TierFields({ tiers, error, onChange }: Props) {
  const say = words().shift;
  const put = (nth: number, tier: readonly Who[]): void =>
    onChange(tiers.map((one, at) => (at === nth ? tier : one)));
  return (
    <fieldset class="tiers">
      <legend>{say.who}</legend>
      {tiers.map((tier, nth) => (
        <OneTier
          key={nth}
          nth={nth}
          many={tiers.length > 1}
          tier={tier}
          put={(next) => put(nth, next)}
        />
      ))}
      {error && <p class="form-error">{error}</p>}
      {tiers.length < 9 && (tiers.at(-1)?.length ?? 0) > 0 && (
        <ActionButton onPress={() => onChange([...tiers, []])}>{say.addTier}</ActionButton>
      )}
    </fieldset>
  );
}

function OneTier({
  nth,
  many,
  tier,
  put,
}: {
  readonly nth: number;
  readonly many: boolean;
  readonly tier: readonly Who[];
  readonly put: (tier: readonly Who[]) => void;
}) {
  const { live } = useDesk();
  const id = useId();
  const say = words().shift;
  const members = live.members.value;
  const rotations = Object.keys(live.rota.value?.rotations ?? {});
  const nameOfWho = (who: Who): string =>
    typeof who === 'string' ? nameOf(members, who) : say.rotation(who.rotation);
  const free = [...members]
    .filter(([member]) => !tier.includes(member))
    .sort(([, one], [, other]) => one.name.localeCompare(other.name));
  return (
    <div class="tier">
      {many && <h3>{say.tier(nth + 1)}</h3>}
      <ul class="tier-people">
        {tier.map((who) => (
          <li key={JSON.stringify(who)}>
            <span>{nameOfWho(who)}</span>
            <button
              type="button"
              class="button bare"
              aria-label={say.takeOut(nameOfWho(who))}
              onClick={() => put(tier.filter((one) => !same(one, who)))}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <label for={id} class="quiet">
        {say.addPerson}
      </label>
      <select
        id={id}
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          if (value.startsWith('rotation:')) put([...tier, { rotation: value.slice(9) }]);
          else if (value) put([...tier, value]);
        }}
      >
        <option value="">{say.choose}</option>
        {free.map(([member, { name }]) => (
          <option key={member} value={member}>
            {name}
          </option>
        ))}
        {rotations
          .filter((rotation) => !tier.some((who) => same(who, { rotation })))
          .map((rotation) => (
            <option key={rotation} value={`rotation:${rotation}`}>
              {say.rotation(rotation)}
            </option>
          ))}
      </select>
    </div>
  );
}
