import type { TeamLanguage } from './language';

/** What people who work in Spanish say of their tasks, by what it means. */
export const spanishPhrases: TeamLanguage['phrases'] = {
  done: `
@donew
CODE ya $
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
aun|todavia me? queda|quedan|falta|faltan
me|nos falta|faltan ~
todavia|aun no lo|la|los|las? termino|terminamos|acabo|acabamos|hago|empiezo
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
^ con mucho? gusto
ya mismo
ahi la|lo? llevo|voy|va|vamos
hago la|el|lo? CODE
^ apuntame|anotame|ponme|apunteme|anoteme
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
no lo|la|los|las|me|se? alcanzo|alcanza|alcance|alcanzamos
se jodio|frego|chingo|descompuso|cayo|quemo|fundio
ni de cona|broma|chiste|loco|vaina
ni modo|loco|loca|hablar
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
CODE la|lo hace alguien
quien|quienes
de|con|a|para quien|quienes
alguien mas? la|lo? tiene|agarro|tomo|cogio|lleva
agarro|tomo|cogio|tiene alguien
es mio|mia|tuyo|tuya o`,
  status: `
ya? hicieron|terminaron|acabaron|limpiaron|revisaron la|el|lo? CODE
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
me|nos queda|quedan|falta|faltan algo|alguna|otra
^ y? cuales tengo|hay|son|eran|me $
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
^ joya $
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
con quien hablo|hablamos|puedo
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
};
