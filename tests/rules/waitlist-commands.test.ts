import { commandLanguage, readCommand } from '../../src/waitlist/rules/commands';

describe('what staff can say by text', () => {
  test.each([
    ['LIST', { command: 'list' }],
    ['list ', { command: 'list' }],
    ['Next', { command: 'next' }],
    ['NEXT TABLE 7', { command: 'next', table: '7' }],
    ['CALL 2', { command: 'call', who: '2' }],
    ['call Ana to T12', { command: 'call', who: 'Ana', table: 'T12' }],
    ['SEAT 3', { command: 'seat', who: '3' }],
    ['Seat Mary Ann', { command: 'seat', who: 'Mary Ann' }],
    ['REMIND #1', { command: 'remind', who: '#1' }],
    ['NOSHOW Sam', { command: 'noShow', who: 'Sam' }],
    ['no-show Sam', { command: 'noShow', who: 'Sam' }],
    ['REMOVE 4', { command: 'cancel', who: '4' }],
    ['UNDO', { command: 'undo', who: '' }],
    ['ADD Tom 4', { command: 'add', name: 'Tom', size: 4, notes: '' }],
    [
      'ADD Tom 4 +12025550123',
      { command: 'add', name: 'Tom', size: 4, notes: '', phone: '+12025550123' },
    ],
    [
      'add Mary Ann, 2, high chair +1 202 555 0123',
      { command: 'add', name: 'Mary Ann', size: 2, notes: 'high chair', phone: '+12025550123' },
    ],
    ['?', { command: 'commands' }],
    ['LISTA', { command: 'list' }],
    ['siguiente a la mesa 7', { command: 'next', table: '7' }],
    ['Llamar a Ana', { command: 'call', who: 'Ana' }],
    ['LLAMAR 2 MESA T12', { command: 'call', who: '2', table: 'T12' }],
    ['SENTAR 3', { command: 'seat', who: '3' }],
    ['Recordar 1', { command: 'remind', who: '1' }],
    ['AUSENTE Sam', { command: 'noShow', who: 'Sam' }],
    ['QUITAR 4', { command: 'cancel', who: '4' }],
    ['deshacer', { command: 'undo', who: '' }],
    ['AÑADIR Tom 4', { command: 'add', name: 'Tom', size: 4, notes: '' }],
    ['agregar Tom 4', { command: 'add', name: 'Tom', size: 4, notes: '' }],
    ['COMANDOS', { command: 'commands' }],
  ])('%s', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  test.each([
    'Table for 4, Ana',
    'Next time we want a table for 4',
    'list of drinks please',
    'hello',
    'Mesa para 4, Ana',
    'siguiente vez somos 4',
    'lista de bebidas por favor',
    'constructor',
    '',
    '4',
  ])('"%s" is no command', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });

  test.each([
    ['SEAT', 'seat'],
    ['ADD', 'add'],
    ['ADD 4', 'add'],
    ['CALL', 'call'],
  ])('"%s" asks for what is missing instead of guessing', (text, meant) => {
    expect(readCommand(text)).toEqual({ command: 'unclear', meant });
  });

  test.each([
    ['LISTA', 'es'],
    ['list', 'en'],
    ['Añadir Tom 4', 'es'],
    ['?', undefined],
    ['hello', undefined],
  ])('"%s" tells the language to answer in: %s', (text, language) => {
    expect(commandLanguage(text)).toBe(language);
  });
});
