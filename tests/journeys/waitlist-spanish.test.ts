import { openHouse } from '../support/house';

const house = openHouse();
const { ada } = house;
const ana = house.phone('+12025550120');
const luis = house.phone('+12025550121');

const CHOICES = 'Responda 1 = ya voy, 2 = otros cinco minutos, 3 = cedo la mesa.';

describe('a guest who writes in Spanish', () => {
  test('is answered in Spanish from the first text to the seat', async () => {
    await luis.says('Table for 2, Luis', /You're number 1/);
    await ana.says(
      'Mesa para 4, Ana, una silla alta',
      'Ya tiene lugar en la lista de Harbour Café: Ana, grupo de 4, una silla alta. Va en el lugar 2, con 1 grupo delante. LUGAR = ver su lugar, SALIR = salir.',
    );
    expect(await house.party('Ana')).toMatchObject({ size: 4, language: 'es' });
    await ana.says('LUGAR', 'Ana, va en el lugar 2, con 1 grupo delante.');
    await ana.says('somos 5', 'Anotado: grupo de 5. Su lugar en la fila es el mismo.');
    await ana.says('10 minutos tarde', /^Gracias por avisar\. Anotamos que llega unos 10 minutos/);

    await ada.phone.says('CALL Ana TABLE 7', /^Ana \(5\) called to table 7/);
    await ana.gets(`Ana, ya tenemos su mesa en Harbour Café, la 7. ${CHOICES}`);
    await ana.says('2', 'De acuerdo, otros cinco minutos. Le guardamos la mesa.');
    await ada.phone.says('REMIND Ana', /Reminder 1/);
    await ana.gets(/^Ana, su mesa le sigue esperando en Harbour Café, la 7/);
    await ana.says('1', 'Muy bien, le guardamos la mesa 7. Hasta pronto.');
    await ada.phone.says('SEAT Ana', 'Ana (5) seated.');
    expect(await house.finished()).toEqual(['Ana seated']);
  });

  test('is led step by step, and leaves', async () => {
    await ana.says('hola, quisiera una mesa', /^Con gusto le apuntamos en la lista/);
    await ana.says('4', 'Mesa para 4. ¿A nombre de quién la apuntamos?');
    await ana.says('Ana', /lugar 1, el siguiente turno es suyo\. ¿Necesita algo/);
    await ana.says('NO', 'Muy bien. Le escribimos cuando tengamos su mesa.');
    await ana.says(
      'SALIR',
      'Ana, ¿quiere dejar su lugar en la lista? Responda 1 = salir, 2 = quedarme.',
    );
    await ana.says('2', /^Conserva su lugar/);
    await ana.says('SALIR', /quiere dejar/);
    await ana.says('1', /^Ya no tiene lugar en la lista, Ana/);
    expect(await house.inLine()).toEqual([]);
  });

  test('is remembered on the next visit, whatever the first word is', async () => {
    await ana.says('Mesa para 4, Ana', /^Ya tiene lugar/);
    await ana.says('SALIR', /quiere dejar/);
    await ana.says('1', /Ya no tiene lugar/);
    await ana.says('LUGAR', /^Por ahora no tiene lugar en la lista de Harbour Café/);
    await ana.says('4', /./);
    await ana.says('Mesa para 2', /^Ya tiene lugar en la lista de Harbour Café: Ana, grupo de 2/);
  });

  test('can be erased', async () => {
    await ana.says('Mesa para 4, Ana', /^Ya tiene lugar/);
    await ana.says(
      'BORRAR MIS DATOS',
      'Hecho. Ya no aparece en ninguna lista y borramos sus datos.',
    );
    expect(await house.parties()).toEqual([]);
  });
});

describe('choosing a language', () => {
  test('a guest asks for one and is answered in it, and called in it', async () => {
    await ana.says('Table for 4, Ana', /You're on the list/);
    await ana.says('en español por favor', 'De acuerdo, desde ahora le escribimos en español.');
    expect(await house.party('Ana')).toMatchObject({ language: 'es' });
    await ada.phone.says('NEXT', /^Ana \(4\) called/);
    await ana.gets(/^Ana, ya tenemos su mesa/);
    await ana.says('English please', 'All right, we write to you in English from now on.');
    await ada.phone.says('REMIND Ana', /Reminder 1/);
    await ana.gets(/^Ana, your table is still waiting/);
  });

  test('a word that is the same in both keeps what was spoken so far', async () => {
    await ana.says('Mesa para 4, Ana', /^Ya tiene lugar/);
    await ana.says('ok', /^Con gusto\. Escriba LUGAR/);
  });

  test('staff who use Spanish commands are answered in Spanish, guests in their own language', async () => {
    await luis.says('Table for 2, Luis', /number 1/);
    await ana.says('Mesa para 4, Ana', /lugar 2/);
    await ada.phone.says(
      'LISTA',
      ['Harbour Café, 2 en la lista:', '1 Luis 2, 0 min', '2 Ana 4, 0 min'].join('\n'),
    );
    await ada.phone.says('SIGUIENTE', 'Se llama a Luis (2). Se les manda un mensaje.');
    await luis.gets(/^Luis, your table is ready/);
    await ada.phone.says('LLAMAR A ANA A LA MESA 7', /^Se llama a Ana \(4\) a la mesa 7/);
    await ana.gets(/^Ana, ya tenemos su mesa en Harbour Café, la 7/);
    await ada.phone.says('SENTAR 9', /^No hay un grupo "9" en la lista/);
  });
});
