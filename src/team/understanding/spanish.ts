import type { TeamLanguage } from './language';

/** How people who work in Spanish answer about their tasks. */
export const spanish: TeamLanguage = {
  code: 'es',
  reviewed: false,
  spellings: `
hecho: echo hexo echa hecha hechas hechos hechito
listo: listos listas listoo
terminado: terminada terminados terminadas
completado: completada completados completadas completo completa
gracias: grax grcs grasias gcias
si: sip simon sii claro
no: nop nel nope
ok: vale okey oki okis dale bueno
que: q ke k
por: x
porfavor: porfa porfis xfa xfavor
estoy: toy
esta: ta
todavia: toavia todabia
aun: haun
ahora: aora ahorita orita
ya: lla`,
  numbers: `
1: uno una un
2: dos par
3: tres
4: cuatro
5: cinco
6: seis
7: siete
8: ocho
9: nueve
10: diez
11: once
12: doce
15: quince
20: veinte
30: treinta
40: cuarenta
45: cuarentaicinco
50: cincuenta`,
  classes: {
    donew: `hecho listo terminado completado acabado solucionado resuelto arreglado instalado entregado cerrado
      finalizado liquidado`,
    finish: `termine terminamos acabe acabamos complete completamos finalice hice hicimos cerre arregle resolvi entregue
      instale puse deje dejamos`,
    cant: 'puedo podemos pude pudimos puede podre',
    lack: 'falta faltan faltaba faltaron',
  },
  phrases: {
    done: `
@donew
todo|ya hecho|listo|terminado|bien
ya esta|estan|quedo|quedaron|estuvo
ya lo|la|los|las? hice|hicimos|termine|acabe|puse|arregle|deje
esta|estan|quedo|ya|todo|CODE lista|listo
ya no es un? problema
ya lo|la|los|las? hizo|termino|puso|arreglo|acabo
concluido|concluida|finiquitado
@finish
lo|la|los|las hice|termine|acabe|puse|hicimos
acabo|acabamos|termino de terminar|hacer|hacerlo|acabar|dejar|cerrar|poner|completar|entregar|instalar|terminarlo
quedo|quedaron listo|hecho|bien|CODE|todo
esta|estan @donew
todo esta? en orden|sitio|lugar|su
tarea cumplida|hecho|terminado
cumplido|cumplida
puedes|puede|pueden cerrar|tachar|marcar CODE`,
    notDone: `
^ ya? casi $
todavia|aun no|nada
no esta|estan|estaba todavia|aun? @donew
no lo|la|los|las|me? he|hemos hecho|empezado|terminado|acabado|podido|tenido|comenzado
no he|hemos|ha|han hecho|empezado|terminado|acabado|comenzado|tenido
no lo|la? termine|terminamos|empece|hice|acabe
sin terminar|tocar|empezar|hacer|acabar
ni empezado|empece|he
casi listo|hecho|terminado|acabado|esta|termino|acabo
falta|faltan poco|un|algo|terminar|acabar
a medias
mitad
pendiente
no me ha? dado|dio tiempo
tampoco`,
    onIt: `
^ en eso|ello|esto $
estoy|estamos|ando|sigo|seguimos en|con ello|eso|esto|CODE|ella|la|el
estoy|estamos|ando|sigo haciendolo|trabajando|haciendo|terminando|empezando|acabando
me pongo|encargo|ocupo|ponga|pongo
nos ponemos|encargamos|ocupamos
yo me|lo|la|los? encargo|ocupo|hago|veo|pongo|tomo|cojo
lo|la|los|las hago|hacemos|tomo|cojo|vemos|veo|tengo
empiezo|empezamos|empezando|comienzo|comenzando|arranco
ya voy|vamos|empece|empezamos|estoy|lo|la|me voy|hago|pongo|empece
voy|vamos|yendo
en proceso|marcha|camino|curso|progreso
manos a la obra
ahora mismo|lo|voy|la
enseguida
de inmediato|una
sin problema
cuenta|cuente conmigo
entendido|enterado|recibido|anotado|copiado|apuntado
lo|la|los|las hare|haremos|termino|terminare|terminamos|acabo
hare|haremos|terminare|terminaremos
trabajando
a ello|eso
dejamelo|dejemelo|dejalo
corre de mi cuenta
haciendolo
en ello|eso|esto ando|estoy|estamos|andamos|sigo
me lo|la|los|las pido|quedo|apunto|llevo|encargo
para|pa mi
dejame|dejenme lo|la|CODE|el
lo|la|los|las saco|pongo|limpio|llevo|arreglo|coloco|monto|reviso|hace yo
llevo _ _? de
voy a hacerlo|terminar|empezar|ello`,
    later: `
luego|despues
@donew|termino|acabo|llego en|dentro de? unos|como? #
necesito|dame|deme|quiero|un poco? mas tiempo
mas tiempo
mas tarde|rato|adelante
al|en un rato|ratito|momento|momentito
posponer|posponlo|pospon|aplazar|aplaza|aplazalo|posponme|retrasa|retrasar
recuerdame|recuerdamelo|recuerdeme|recordarme|recuerdenme|avisame|aviseme|preguntame|escribeme|recuerda|recordamelo|avisenme
dame|deme|denme|necesito|otros|unos|otra|otro|quiero unos|como|mas|otros|otra? ~
en|dentro de|unos|como|unas|mas? ~
~ mas|porfavor|por
hasta|a|para|sobre|antes|despues|hacia|pasadas de? las|la|los|el? CLOCK
CLOCK porfavor
despues de comer|almorzar|desayunar|la|mi|el|cenar
tras el|la|mi
ahora no
no puedo? ahora
manana
esta tarde|noche
espera|espere
ocupado|ocupada`,
    blocked: `
no es mio|mia|nuestro|nuestra
no me|nos toca
no @cant
no @cant hacer|hacerlo|terminar|entrar|empezar|abrir|seguir|avanzar|acceder|encontrar|con
no tengo|tenemos|hay|queda|quedan|funciona|funcionan|sirve|llego|llegaron|llega|llegan|encuentro|aparece|aparecen|vino|vinieron|abre|cabe|caben|enciende|arranca|encaja|prende
no ha|han llegado|venido|aparecido|traido|entregado|funcionado
todavia|aun no ha|han|me|nos|llega|llegan|tengo|tenemos|funciona llegado|venido|aparecido|traido|entregado|funcionado|llega|llego
todavia|aun no llega|llegan|llego|tengo|tenemos|funciona|hay
no nos|me han? traido|trajeron|dejan|dejaron|deja|llega|llego|han
hace|hacen falta
falta|faltan el|la|los|las|un|una|material|piezas|llave|gente|pintura|dos|mas|tornillos
nos|me falta|faltan|quedamos|quede
quedamos|quede|quedado sin
sin llave|llaves|luz|agua|acceso|material|pintura|internet|corriente|herramientas|personal|stock|senal
bloqueado|bloqueada|atascado|atascada|atorado|atorada|parado|parada|detenido|detenida
esperando|espero al|el|la|a|que|los|las|por|material|el|respuesta
a la espera
roto|rota|rotos|rotas|estropeado|estropeada|averiado|averiada|danado|danada|descompuesto|descompuesta
esta|estaba|estan|estaban cerrado|cerrada|mal|roto|rota|danado|enfermo|enferma
enfermo|enferma
se rompio|estropeo|acabo|acabaron|termino|agoto|agotaron|dano|fue|descompuso|atasco
imposible
haria|harian falta
se necesita|necesitan
necesita|necesitan
pendiente|pendientes de que|la|el|los|las
necesito|necesitamos|hace ayuda|un|una|mas|otro|otra|el|la|a|que|falta|las|los
hay un? problema
nadie contesta|abre|responde|tiene|vino|esta|me
tengo un? problema
equivocado|equivocada|equivocados`,
    who: `
quien|quienes
de|con|a|para quien|quienes
alguien mas? la|lo? tiene|agarro|tomo|cogio|lleva
agarro|tomo|cogio|tiene alguien
es mio|mia|tuyo|tuya o`,
    status: `
estado|estatus|status
como va|van|vamos|esta|estan|andamos|anda|andan|sigue|lleva|llevamos
alguna? novedad|novedades|noticia|noticias
hay novedades|noticias|avances|avance
que hay|pasa|paso|tal de|con
en que estado|punto|va
esta|estan CODE
alguien ha|hizo|termino|ya|sabe
ya se? hizo|termino|esta CODE
progreso
y CODE
se hizo|hicieron|termino|terminaron`,
    list: `
que es CODE
cuando vence|toca|es CODE?
^ lista $
la lista
mis|mi tareas|pendientes|lista|trabajos
tareas
pendientes
que tengo|tenemos|me|nos|hay|mas|debo|toca|falta|queda
que me|nos queda|toca|falta|quedan
cuales son mis|las
cuantas tareas
que mas
algo mas
muestrame|mostrar|ver|ensename mis|las|lista|tareas`,
    help: `
ayuda|help
como funciona|funcionan|hago|se|respondo|contesto|uso|marco
que puedo|debo|tengo escribir|poner|decir|mandar|responder|que|enviar
no entiendo|entendi|comprendo
no se que|como
explicame|expliqueme|explicamelo
que significa|quiere
opciones|comandos|instrucciones|menu
como se usa|hace|responde`,
    thanks: `
gracias
muchas|mil gracias
te|se|lo? agradezco|agradecido|agradecida
buen trabajo
eres un crack|sol`,
    yes: `
si|ok|orale|andale|venga|va|sale|perfecto|genial|seguro|afirmativo|correcto|excelente
de acuerdo
por supuesto
desde luego
esta bien
con gusto
que si`,
    no: `
no`,
    aside: `
llamame|llameme|llamadme
buenos dias
buenas tardes|noches
no hay de? que|problema
estoy|estamos|ando acabado|acabada|muerto|hecho polvo|con
estoy|estamos acabado|acabada con
hecho un|una
no te|se? preocupes|preocupe
no pasa nada
que buen|bien|buena
que tengas|tengan`,
  },
  openings: `
perdon|disculpa|disculpe|disculpen|hola|lamentablemente|lo siento?
lo siento
no @cant
no @cant hacer|hacerlo|hacerla|terminar|terminarlo|terminarla|acabar|acabarlo|acabarla|empezar|empezarlo|empezarla lo|la|esto|eso|tarea|CODE? CODE?
no @cant con CODE|esto|eso|ello
no lo|la|los|las @cant hacer|terminar|acabar|empezar?
no se @cant hacer|terminar|acabar? CODE?
esta|estoy|estamos|quedo|queda|sigue|sigo|me|nos|CODE? quede|quedamos? bloqueado|bloqueada|atascado|atascada|atorado|atorada|parado|parada|detenido|detenida con|en? CODE|esto|eso?
es|me|nos? es? imposible hacer|terminar|hacerlo|hacerla|terminarlo|terminarla? la|lo? CODE?`,
  because: `porque|pq|xq|porq|pues|por|que|debido|y
ya que
es que
debido|por a|culpa? de?
por culpa de`,
  begins: `el la los las un una unos unas mi mis nuestro nuestra no hay falta faltan faltaba se esta estan este esto nadie
    alguien todavia aun sigo seguimos estoy estamos necesito necesitamos espero esperamos esperando sin me nos ya`,
  fillers: `porfavor por favor ok hola buenas buenos dias tardes jefe jefa gracias si no pues bueno ya y con la el los las
    lo tarea tareas eh ah oye perdon disculpa hoy todo`,
  passing:
    'ya todo todos toda todas bien ahora lo la los las me pues tambien casi aqui muy por fin',
  questions: `quien quienes que como cual cuales cuando cuantas cuanto donde porque`,
  not: 'no aun todavia casi sin tampoco nunca ni falta menos excepto salvo cuando si hasta antes apenas',
  future: 'voy vamos manana luego despues hare haremos queda quiero espero pronto va',
  deedWords: `coloque colocamos limpie limpiamos barri barrimos pinte pintamos repuse monte montamos guarde guardamos
    saque sacamos ordene ordenamos arreglamos lave lavamos revise revisamos cambie cambiamos movi llene llenamos hizo
    termino acabo arreglo coloco limpio monto puso concluida concluido finiquitao finiquitado`,
  deeds: ['ado', 'ada', 'ados', 'adas', 'ido', 'ida', 'idos', 'idas'],
  noDeeds: `ocupado ocupada pedido pedidos cuidado bloqueado bloqueada enviado encargado encargada mercado lado helado
    atascado atascada parado parada cerrado cerrada estropeado danado averiado entendido recibido comida salida entrada
    bebida bebidas cansado cansada complicado nada empezado comenzado podido tenido llegado ido partido sabado estado
    cada retrasado retrasada atrasado atrasada equivocado`,
  particles: {
    openBehind: 'no falta faltan pendiente pendientes todavia aun sigue siguen queda',
    openBefore: 'no falta faltan menos excepto salvo queda quedan sin',
    thenBefore: 'empiezo ahora',
    moves: 'voy',
    onto: 'a con',
    except: 'menos excepto salvo',
    between: 'de mas extra',
    agoBehind: '',
    agoBefore: 'hace',
    noon: 'mediodia',
    timeAnd: 'y',
    half: 'media',
    quarter: 'cuarto',
    past: '',
    oclock: 'h hs',
    of: 'de',
    the: 'la',
    listOrReady: 'lista',
  },
  at: 'hasta a para sobre las la antes despues hacia desde',
  afternoon: 'tarde noche pm',
  morning: 'manana am madrugada',
  hours: 'hora horas h hrs hr',
  minutes: 'minuto minutos min mins minutitos',
  spans: `
30: media hora
30: una media hora
30: media horita
15: un cuarto de hora
15: cuarto de hora
45: tres cuartos de hora
90: una hora y media
90: hora y media
120: dos horas
60: una hora
60: una horita
60: 1 horita
0: unos minutos
0: unos minutitos`,
};
