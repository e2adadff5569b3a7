import { STAFF_DOCUMENT, parseStaff } from '../../src/config';
import { openHouse } from '../support/house';
import { barriers, board, PHONE, rowOf, staffDevices } from './support-board';

const house = openHouse();
const devices = staffDevices(house);
const ana = house.phone('+12025550120');

/** Writes into the staff's own entry what they read. */
async function reads(language: 'en' | 'es', number: string): Promise<void> {
  const records = house.records();
  const kept = await records.read({ document: STAFF_DOCUMENT });
  if (!kept) throw new Error('nobody works here');
  const staff = parseStaff(kept.data);
  const key = house.personKey(number);
  const me = staff.people[key];
  if (!me) throw new Error(`${number} does not work here`);
  const people = { ...staff.people, [key]: { ...me, language } };
  await records.replace({ document: STAFF_DOCUMENT }, { ...staff, people }, kept.revision);
}

it('speaks what the browser is set to where nobody said more', async () => {
  await ana.says('Mesa para 4, Ana, una silla alta', /^Ya tiene lugar/);
  const page = await board(devices, { locale: 'es-MX' });
  expect(await page.locator('html').getAttribute('lang')).toBe('es');
  await page.getByRole('heading', { name: /En espera/ }).waitFor();
  await page.getByRole('listitem', { name: /^Ana, grupo de 4, lugar 1/ }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await rowOf(page, 'Ana').getByRole('button', { name: 'Más' }).click();
  await page.getByRole('menuitem', { name: /Cancelar/ }).click();
  const dialog = page.getByRole('dialog', { name: '¿Quitar a Ana de la lista?' });
  await dialog.getByText(/^Ana, le quitamos de la lista de Harbour Café/).waitFor();
  await dialog.getByRole('button', { name: 'Conservar el lugar' }).click();
});

it('speaks the language of the member of staff, whatever the browser is set to', async () => {
  await reads('es', house.ada.phone.number);
  const page = await board(devices, { viewport: PHONE });
  await page.getByRole('button', { name: 'Agregar un grupo' }).click();
  const dialog = page.getByRole('dialog', { name: 'Agregar un grupo' });
  await dialog.getByLabel('Nombre').fill('Luis');
  await dialog.getByRole('button', { name: 'Agregar a la lista' }).click();
  await page.getByText('Luis (2) ya tiene lugar en la lista.').first().waitFor();
  expect(await barriers(page)).toEqual([]);
});

it('asks staff in the language of their browser before it knows who they are', async () => {
  const page = await devices.opens('/sign-in.html', { signedOut: true, locale: 'es' });
  await page.getByRole('textbox', { name: 'Número de teléfono' }).waitFor();
  await page.getByRole('button', { name: 'Enviar código' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});
