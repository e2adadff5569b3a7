import type { FindingWords } from './finding-words';

const SETUP = 'Ejecute: npm run bellhop -- setup';
const THREADS =
  'Ejecute: npm run bellhop -- setup --inbound conversations (o --inbound messages para ninguno)';
const DEPLOY = 'Ejecute: npm run bellhop -- deploy';

/** The same in Spanish. Not read by a native speaker yet. */
export const findingsSpanish: FindingWords = {
  reviewed: false,
  checks: {
    account: 'cuenta',
    'test-mode': 'modo de prueba',
    numbers: 'números',
    webhook: 'webhook',
    'fallback-webhook': 'webhook de reserva',
    calls: 'llamadas',
    'fallback-of-calls': 'reserva de llamadas',
    messaging: 'servicio de mensajería',
    'inbound-texts': 'mensajes entrantes',
    threads: 'hilos',
    'status-callback': 'avisos de estado',
    senders: 'remitentes',
    verify: 'servicio de códigos (Verify)',
    sync: 'servicio Sync',
    'sync-access': 'acceso a Sync',
    'sync-objects': 'objetos de Sync',
    'sync-permissions': 'permisos de Sync',
    'api-key': 'clave de API',
    admins: 'administradores',
    'staff-keys': 'claves del personal',
    'geo-texts': 'permisos por país, mensajes',
    'geo-calls': 'permisos por país, llamadas',
    registration: 'registro',
    carriers: 'operadores',
    templates: 'plantillas',
    'due-work': 'tareas a su hora',
    'card-mode': 'modo PCI',
    functions: 'funciones',
    signatures: 'firmas',
    'fallback-files': 'archivos de reserva',
  },
  findings: {
    'account.open': { says: 'Las credenciales la abren.' },
    'account.trial': {
      says: 'Es una cuenta de prueba: los mensajes llegan solo a teléfonos verificados a mano.',
      fix: 'Amplíela en la consola antes de que lleguen clientes.',
    },
    'account.shut': {
      says: 'La cuenta está {state}.',
      fix: 'La consola dice cómo abrirla de nuevo.',
    },
    'test-mode.off': { says: 'Los mensajes y códigos salen.' },
    'test-mode.on': {
      says: 'TEST_MODE está activado: no sale ningún mensaje ni código.',
      fix: 'Ponga TEST_MODE=false en .env y despliegue de nuevo.',
    },
    'numbers.owned': { says: 'Es de la cuenta y recibe mensajes.' },
    'numbers.missing': {
      says: '{value} no es un número de esta cuenta.',
      fix: 'Cambie el número en los ajustes o cómprelo de nuevo en la consola.',
    },
    'numbers.no-texts': {
      says: '{value} no puede recibir mensajes.',
      fix: 'Elija en los ajustes un número con SMS.',
    },
    'webhook.here': { says: 'Los mensajes llegan aquí y se reintentan.' },
    'webhook.elsewhere': {
      says: 'Los mensajes a {value} van a {goesTo}, no a {baseUrl}/message.',
      fix: `${SETUP} (con --take-over y el número si antes lo usaba otra cosa)`,
    },
    'webhook.once': {
      says: 'El webhook de {value} tiene otras opciones de conexión: un mensaje rechazado o lento no se reintenta.',
      fix: SETUP,
    },
    'webhook.method': {
      says: 'El webhook de {value} se llama con {method}; debe ser POST.',
      fix: SETUP,
    },
    'fallback-webhook.set': { says: 'Está puesto.' },
    'fallback-webhook.wrong': {
      says: 'El webhook de reserva de {value} no es el nuestro: un mensaje se pierde cuando todos los intentos fallan.',
      fix: SETUP,
    },
    'calls.here': { says: 'Llegan aquí y se reintentan.' },
    'calls.somebody': {
      says: 'Las llamadas a {value} van a {goesTo}, no a {baseUrl}/voice.',
      fix: `Si deben llegar aquí: npm run bellhop -- setup --take-over y el número`,
    },
    'calls.elsewhere': {
      says: 'Las llamadas a {value} van a {goesTo}, no a {baseUrl}/voice.',
      fix: SETUP,
    },
    'calls.once': {
      says: 'Las llamadas a {value} llegan de otra manera de la debida: una rechazada o lenta no se reintenta.',
      fix: SETUP,
    },
    'fallback-of-calls.set': { says: 'Está puesta.' },
    'fallback-of-calls.wrong': {
      says: 'La reserva de llamadas de {value} no es la nuestra: quien llama oye un error cuando todos los intentos fallan.',
      fix: SETUP,
    },
    'messaging.there': { says: 'Responde.' },
    'messaging.missing': {
      says: 'El servicio de mensajería de .env no está en esta cuenta: no sale ningún mensaje.',
      fix: SETUP,
    },
    'inbound-texts.by-number': { says: 'Van por cada número.' },
    'inbound-texts.kept': {
      says: 'El servicio de mensajería se queda los mensajes entrantes: no van al webhook del número.',
      fix: SETUP,
    },
    'threads.here': {
      says: 'Los mensajes a {value} van a hilos.',
    },
    'threads.missing': {
      says: 'Los mensajes a {value} deberían ir a hilos de Conversations, y nada los recibe allí.',
      fix: THREADS,
    },
    'threads.both': {
      says: '{value} entrega los mensajes por las dos vías, por Conversations y por su webhook: los clientes recibirían dos respuestas.',
      fix: THREADS,
    },
    'threads.unasked': {
      says: 'Los mensajes a {value} van a Conversations, donde ningún puesto de esta casa escucha.',
      fix: THREADS,
    },
    'status-callback.none': { says: 'El servicio no tiene ninguno, como debe ser.' },
    'status-callback.set': {
      says: 'El servicio de mensajería avisa de cada respuesta, y eso cuesta llamadas.',
      fix: SETUP,
    },
    'senders.in': { says: 'Envía por el servicio.' },
    'senders.out': {
      says: '{value} no es remitente del servicio de mensajería: sus mensajes se rechazan.',
      fix: SETUP,
    },
    'verify.there': { says: 'Responde.' },
    'verify.missing': {
      says: 'El servicio Verify de .env no está en esta cuenta: el personal no recibe códigos.',
      fix: SETUP,
    },
    'verify.code-length': {
      says: 'Los códigos tienen {length} cifras, y la página para entrar pide {wanted}.',
      fix: SETUP,
    },
    'sync.there': { says: 'Responde.' },
    'sync.missing': {
      says: 'El servicio Sync de .env no está en esta cuenta: no se puede guardar nada.',
      fix: SETUP,
    },
    'sync-access.on': { says: 'El control de acceso está activado.' },
    'sync-access.off': {
      says: 'El control de acceso está desactivado: cualquier página puede leer y escribir todo.',
      fix: SETUP,
    },
    'sync-objects.there': { says: 'Están todos, y las páginas solo pueden leer.' },
    'sync-objects.missing': { says: 'Falta «{value}».', fix: SETUP },
    'sync-permissions.cannot-read': { says: '{identity} no puede leer {object}.', fix: SETUP },
    'sync-permissions.may-write': { says: '{identity} puede escribir en {object}.', fix: SETUP },
    'api-key.opens': { says: 'Abre Sync.' },
    'api-key.refused': {
      says: 'La clave de API o su secreto no se aceptan: las páginas quedan vacías.',
      fix: `${SETUP} y despliegue después`,
    },
    'admins.several': { says: 'Varias personas pueden cambiar ajustes y personal.' },
    'admins.one': {
      says: 'Una sola persona puede cambiar ajustes y personal. Con un segundo administrador, un teléfono perdido no deja a todos fuera.',
    },
    'admins.none': {
      says: 'Nadie es administrador: nadie puede cambiar ajustes ni personal.',
      fix: `${SETUP} --admin-name <nombre> --admin-phone <número>`,
    },
    'staff-keys.good': { says: 'Todos están archivados con el secreto en uso.' },
    'staff-keys.other': {
      says: 'El personal está archivado con otro BELLHOP_SECRET que el que se usa: sus mensajes se toman por los de clientes.',
      fix: `Ponga de nuevo el BELLHOP_SECRET anterior o archívelos otra vez. ${SETUP} --new-secret`,
    },
    'geo-texts.allowed': { says: 'Los mensajes a este país están permitidos.' },
    'geo-texts.refused': {
      says: 'La cuenta no envía mensajes a {country}: se rechazan antes de salir.',
      fix: 'Consola, Messaging, Settings, Geo permissions: permita {country}.',
    },
    'geo-texts.unreadable': {
      says: 'No se pueden leer aquí; están en la consola: Messaging, Settings, Geo permissions.',
    },
    'geo-calls.allowed': { says: 'Las llamadas a este país están permitidas.' },
    'geo-calls.refused': {
      says: 'La cuenta no llama a {country}: las llamadas se rechazan antes de salir.',
      fix: 'Consola, Voice, Settings, Geo permissions: permita {country}.',
    },
    'geo-calls.unreadable': {
      says: 'No se pueden leer aquí; están en la consola: Voice, Settings, Geo permissions.',
    },
    'registration.verified': { says: 'Los operadores de EE. UU. conocen la campaña.' },
    'registration.waiting': {
      says: 'La campaña espera a los operadores: hasta entonces descartan los mensajes a clientes de EE. UU.',
      fix: 'No hay nada que hacer; tarda de 10 a 15 días hábiles.',
    },
    'registration.none': {
      says: 'No hay ninguna campaña registrada: los operadores de EE. UU. descartan los mensajes (error 30034).',
      fix: 'Registre marca y campaña; setup muestra los textos para pegar.',
    },
    'registration.refused': {
      says: 'Los operadores rechazaron la campaña ({state}): {reason}',
      fix: 'Consola, Messaging, Regulatory Compliance: corrija lo que nombran y envíela de nuevo.',
    },
    'registration.toll-free-verified': { says: 'El número gratuito está verificado.' },
    'registration.toll-free-waiting': {
      says: 'La verificación está en curso: hasta entonces los operadores retienen los mensajes.',
      fix: 'No hay nada que hacer; tarda de 3 a 5 días hábiles.',
    },
    'registration.toll-free-none': {
      says: 'El número no está verificado: los operadores retienen sus mensajes (error 30032).',
      fix: 'Envíe la verificación del número gratuito; setup muestra los textos para pegar.',
    },
    'registration.toll-free-refused': {
      says: 'La verificación fue rechazada: {reason}',
      fix: 'Consola, Phone Numbers, este número, Toll-Free Verification: corríjala y envíela de nuevo.',
    },
    'carriers.quiet': { says: 'Últimamente no rechazaron ninguno de sus mensajes.' },
    'carriers.unregistered': {
      says: 'Los operadores de EE. UU. descartan sus mensajes: el número no está registrado para 10DLC. (error {code})',
      fix: 'Registre marca y campaña; setup muestra los textos para pegar.',
    },
    'carriers.unverified': {
      says: 'Los operadores de EE. UU. descartan sus mensajes: el número gratuito no está verificado. (error {code})',
      fix: 'Envíe la verificación del número gratuito; setup muestra los textos para pegar.',
    },
    'carriers.spam': {
      says: 'Los operadores tomaron sus mensajes por spam. (error {code})',
      fix: 'Mire los mensajes en la consola (Monitor, Messaging); ayudan las palabras sencillas sin enlaces cortos y el registro.',
    },
    'templates.approved': { says: 'WhatsApp las ha aprobado.' },
    'templates.waiting': {
      says: 'WhatsApp está revisando {waiting}; ejecute setup de nuevo mañana.',
    },
    'templates.not-asked': { says: 'Están ahí; aún no se preguntó a WhatsApp.' },
    'templates.never-made': { says: 'La plantilla de WhatsApp {key} nunca se creó.', fix: SETUP },
    'templates.gone': {
      says: 'La plantilla de WhatsApp {key} ya no está en la cuenta.',
      fix: SETUP,
    },
    'templates.refused': {
      says: 'WhatsApp no acepta la plantilla {key} ({state}): no llega a quienes escribieron hace más de un día.',
      fix: 'Consola, Messaging, Content Template Builder: dice por qué. Corrija el texto y ejecute setup.',
    },
    'templates.unnoted': {
      says: 'WhatsApp ha aprobado la plantilla {key}, y los mostradores aún no lo saben.',
      fix: SETUP,
    },
    'templates.left-out': {
      says: 'Nunca se pidió a WhatsApp que aprobara la plantilla {key}.',
      fix: SETUP,
    },
    'due-work.timers': { says: 'Las despiertan temporizadores de la cuenta.' },
    'due-work.missing': {
      says: 'El servicio Conversations de .env no está en esta cuenta: ningún temporizador despierta las tareas.',
      fix: SETUP,
    },
    'due-work.elsewhere': {
      says: 'Los temporizadores de la cuenta suenan en {goesTo}, no en {baseUrl}/alarm: los recordatorios y ausencias llegan tarde.',
      fix: SETUP,
    },
    'due-work.tick': { says: 'Las despierta un reloj de fuera.' },
    'due-work.silent': {
      says: 'Nada las despierta: los recordatorios y ausencias solo ocurren cuando alguien escribe o hay una página abierta.',
      fix: `${SETUP} (crea los temporizadores), o haga que un reloj de fuera llame a /tick`,
    },
    'due-work.stopped': {
      says: 'El reloj de fuera que llama a /tick lo hizo por última vez hace {hours} horas.',
      fix: 'Mire qué lo llama y si aún tiene el secreto correcto.',
    },
    'card-mode.good': { says: 'Está como lo necesitan los mostradores.' },
    'card-mode.unknown': {
      says: 'Nadie ha dicho si el modo PCI está activado en esta cuenta, y no se puede leer.',
      fix: 'La consola lo muestra en Voice, Settings. Ejecute: npm run bellhop -- doctor --pci on (u off)',
    },
    'card-mode.no-transcripts': {
      says: 'El modo PCI está activado, así que el buzón de voz no se transcribe: la línea envía solo sonido.',
      fix: 'No se puede desactivar. Lleve la línea a otra cuenta: npm run bellhop -- setup --env pay',
    },
    'card-mode.apart': {
      says: 'Cobrar con tarjeta necesita el modo PCI, que acabaría con las transcripciones del buzón de voz en esta cuenta.',
      fix: 'Dé a los cobros una cuenta propia: npm run bellhop -- setup --env pay',
    },
    'card-mode.off': {
      says: 'El modo PCI está desactivado: Twilio no acepta tarjetas.',
      fix: 'Consola, Voice, Settings: actívelo. No se puede desactivar después. Luego: npm run bellhop -- doctor --pci on',
    },
    'functions.answer': { says: 'Responden.' },
    'functions.fail': { says: '{baseUrl}/health responde {status}.', fix: DEPLOY },
    'functions.silent': { says: 'Nada responde en {baseUrl}/health.', fix: DEPLOY },
    'signatures.refused': { says: 'Un mensaje que Twilio no firmó se rechaza.' },
    'signatures.open': {
      says: 'A un mensaje sin firma se respondió {status}: cualquiera podría hablar por cualquier cliente.',
      fix: `${DEPLOY} (la función debe subirse como protegida)`,
    },
    'fallback-files.there': { says: 'Está ahí cuando ninguna función responde.' },
    'fallback-files.missing': {
      says: '{address} responde {status}: cuando todos los intentos fallan, nadie recibe ni una palabra.',
      fix: DEPLOY,
    },
  },
};
