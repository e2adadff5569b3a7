import type { AdminWords } from './admin-words';

const SETUP = 'Ejecute “npm run bellhop -- setup”.';

/** The same in Spanish. Not read by a native speaker yet. */
export const findingsSpanish: AdminWords['health']['findings'] = {
  'account.active': { says: 'Está abierta.' },
  'account.trial': {
    says: 'Es una cuenta de prueba: los mensajes solo llegan a teléfonos verificados a mano.',
    fix: 'Actualícela en la consola antes de que lleguen clientes.',
  },
  'account.shut': {
    says: 'La cuenta está suspendida o cerrada.',
    fix: 'La consola dice cómo abrirla de nuevo.',
  },
  'test-mode.off': { says: 'Los mensajes y los códigos salen.' },
  'test-mode.on': {
    says: 'Ningún mensaje ni código sale de la casa.',
    fix: 'Ponga TEST_MODE=false y despliegue otra vez.',
  },
  'number.owned': { says: 'Es un número de la cuenta y recibe mensajes.' },
  'number.missing': {
    says: 'No es un número de esta cuenta.',
    fix: 'Cambie el número de la lista o cómprelo de nuevo en la consola.',
  },
  'number.no-texts': {
    says: 'No puede recibir mensajes.',
    fix: 'Elija para la lista un número con SMS.',
  },
  'texts-come.here': { says: 'Llegan aquí, y se reintentan cuando algo va lento.' },
  'texts-come.once': {
    says: 'Llegan aquí, pero uno rechazado o lento no se reintenta.',
    fix: SETUP,
  },
  'texts-come.elsewhere': { says: 'Van a otro sitio.', fix: SETUP },
  'sender.in': { says: 'Salen por el Messaging Service.' },
  'sender.out': {
    says: 'El número no está en el Messaging Service: sus mensajes se rechazan.',
    fix: SETUP,
  },
  'sender.no-service': {
    says: 'El Messaging Service no está en esta cuenta: no sale ningún mensaje.',
    fix: SETUP,
  },
  'sync.closed': { says: 'Las páginas solo leen lo que es suyo.' },
  'sync.open': {
    says: 'El control de acceso está apagado: cualquier página puede leer y escribir todo.',
    fix: SETUP,
  },
  'sign-in.there': { says: 'El servicio que los envía responde.' },
  'sign-in.missing': {
    says: 'El servicio Verify no está en esta cuenta: el personal no recibe códigos.',
    fix: SETUP,
  },
  'due-work.timers': { says: 'Las despiertan relojes de la cuenta.' },
  'due-work.tick': { says: 'Las despierta un reloj de fuera.' },
  'due-work.elsewhere': {
    says: 'Los relojes de la cuenta suenan en otro sitio: los recordatorios llegan tarde.',
    fix: SETUP,
  },
  'due-work.silent': {
    says: 'Nada las despierta: los recordatorios solo salen cuando alguien escribe o hay una página abierta.',
    fix: 'Ejecute setup, que crea los relojes, o haga que un reloj de fuera llame a /tick.',
  },
  'templates.approved': { says: 'WhatsApp las ha aprobado.' },
  'templates.none': {
    says: 'No hay ninguna: quien escribió por WhatsApp hace un día recibe un SMS.',
  },
  'templates.waiting': {
    says: 'WhatsApp no las ha aprobado todas: quien escribió hace un día quizá reciba un SMS.',
    fix: 'Ejecute setup otra vez mañana; pregunta a WhatsApp y anota la respuesta.',
  },
  'templates.refused': {
    says: 'WhatsApp ha rechazado algunas.',
    fix: 'La consola dice por qué, en Content Template Builder.',
  },
  'admins.several': { says: 'Varias personas pueden cambiar la configuración y el personal.' },
  'admins.one': {
    says: 'Solo una persona puede cambiar la configuración y el personal.',
    fix: 'Nombre un segundo administrador, para que un teléfono perdido no deje fuera a nadie.',
  },
};
