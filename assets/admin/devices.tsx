import { signal } from '@preact/signals';
import type { Member } from '../../src/house/admin/api';
import { ActionButton } from '../components/action-button';
import { DESKS } from '../components/desks';
import { Dialog } from '../components/dialog';
import { RowCard } from '../components/row-card';
import { shared } from '../components/words';
import { house } from './drafts';
import { problem, removeMember, saving } from './saving';
import { words } from './words';

const asked = signal<Member | undefined>(undefined);

/** Tablets and kiosks that sign themselves in. */
export function Devices() {
  const say = words().devices;
  const devices = (house.value?.staff ?? []).filter(({ device }) => device);
  return (
    <div class="section-body">
      <p>{say.intro}</p>
      {devices.length === 0 && <p class="quiet">{say.none}</p>}
      <ul class="rows">
        {devices.map((device) => (
          <DeviceRow key={device.key} device={device} />
        ))}
      </ul>
      <h3>{say.how}</h3>
      <ol class="steps">
        {say.howSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {asked.value && <Unpair device={asked.value} onClose={() => (asked.value = undefined)} />}
    </div>
  );
}

function DeviceRow({ device }: { readonly device: Member }) {
  const say = words().devices;
  const names = DESKS.filter(({ id }) => device.desks.includes(id)).map(
    ({ id }) => shared().deskNames[id].name,
  );
  return (
    <RowCard
      id={device.key}
      name={`${device.name}, ${say.opens(names.join(', '))}`}
      actions={
        <ActionButton name={say.unpair(device.name)} onPress={() => (asked.value = device)}>
          {say.unpairShort}
        </ActionButton>
      }
    >
      <b>{device.name}</b>
      <p class="quiet">{say.opens(names.join(', '))}</p>
    </RowCard>
  );
}

function Unpair({ device, onClose }: { readonly device: Member; readonly onClose: () => void }) {
  const say = words().devices;
  const unpair = async (): Promise<void> => {
    if (await removeMember(device.key, device.name)) onClose();
  };
  return (
    <Dialog title={say.unpairWhich(device.name)} onClose={onClose} onSubmit={() => void unpair()}>
      <p>{say.unpairMeans}</p>
      {problem.value && (
        <p class="form-error" role="alert">
          {problem.value}
        </p>
      )}
      <div class="dialog-actions">
        <ActionButton onPress={onClose}>{words().staff.keep}</ActionButton>
        <ActionButton
          type="submit"
          look="danger"
          state={saving.value ? 'pending' : 'idle'}
          onPress={() => undefined}
        >
          {say.unpairShort}
        </ActionButton>
      </div>
    </Dialog>
  );
}
