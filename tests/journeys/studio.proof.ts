import { flowDefinition } from '../../cli/provision/studio-definition';
import { openHouse } from '../support/house';
import { WAITLIST } from '../support/handsets';

const house = openHouse();
const ana = house.phone('+12025550120');

/** Puts our flow between the wait list's number and the desk, as `setup --studio` does. */
async function publishFlow(): Promise<string> {
  const flow = await house.client().studio.v2.flows.create({
    friendlyName: 'bellhop',
    status: 'published',
    definition: flowDefinition('Harbour Café', house.edgeUrl),
  });
  const [number] = await house.client().incomingPhoneNumbers.list({ phoneNumber: WAITLIST });
  await house
    .client()
    .incomingPhoneNumbers(number?.sid ?? '')
    .update({ smsUrl: flow.webhookUrl });
  return flow.sid;
}

test('a guest who texts through the flow is answered by the desk', async () => {
  await publishFlow();
  await ana.says('Table for 4, Ana', /You're on the list at Harbour Café: Ana/);
  await ana.says('where', /number 1/);
  expect(await house.inLine()).toEqual(['Ana']);
});

test('a walk-in is asked over the flow, answers, and the desk takes the phone as confirmed', async () => {
  const flow = await publishFlow();
  await house.ada.adds({ name: 'Ana', size: 2, phone: ana.number });
  await ana.reads();
  expect((await house.party('Ana')).unverified).toBe(true);
  await house
    .client()
    .studio.v2.flows(flow)
    .executions.create({
      to: ana.number,
      from: WAITLIST,
      parameters: { name: 'Ana' },
    });
  await ana.gets(/^Hello Ana, Harbour Café wrote down this phone.*Reply 1/);
  await ana.says('1', /this phone is confirmed/);
  expect(await house.party('Ana')).not.toHaveProperty('unverified');
});

test('a walk-in who does not answer stays unconfirmed, and is not asked for ever', async () => {
  const flow = await publishFlow();
  await house.ada.adds({ name: 'Ana', size: 2, phone: ana.number });
  await ana.reads();
  const executions = house.client().studio.v2.flows(flow).executions;
  const { sid } = await executions.create({
    to: ana.number,
    from: WAITLIST,
    parameters: { name: 'Ana' },
  });
  await ana.gets(/^Hello Ana/);
  await house.later('PT61M');
  const { status } = await house.client().studio.v2.flows(flow).executions(sid).fetch();
  expect(status).toBe('ended');
  expect((await house.party('Ana')).unverified).toBe(true);
});
