import type { MarkKind } from '../language';

/** Spanish phrases about the wait, being late and coming to the table. */
export const waitingPhrases = {
  complaint: `
^ es? mucho|demasiada espera|lista|tiempo|gente $
^ muy larga|largo la? espera|lista?
^ tarda mucho|demasiado $`,
  position: `
ya? va|van|llevamos|vamos para|por|como? ~
ya hay algo|novedad|noticias
hay mucho gente|mesa|otro? delante|adelante|antes|enfrente
sigo|somos|soy siendo la primero|segundo|tercero|cuarto|quinto|siguiente|#
hay para momento|rato|largo|mucho
que hora|tiempo calculan|calculas|calculo|estiman|dan|creen|calcula|estimas
soy|somos|sigo la? siguiente|proximo|proximos|proxima|primero|primera|primeros|siguientes|yo
somos|soy la? que sigo|sigue|siguen
ya? sigo yo|me
llevo|llevamos ya|como|mas|casi? de|como? ~|#|mucho|un|rato|tiempo rato|tiempo? aqui? espero?
llevamos|llevo ~ aqui? espero?
la doctor|doctora|dentista|barbero|medico|veterinario|peluquero va|viene|esta|anda|trae|tiene muy|mucho|con|de? tarde|retraso
me da tiempo de|a|para _? _?
cuanto hace falta
sigo|estamos sin mesa|turno
^ todavia nada $
^ nada todavia|aun $
^ mi|la mesa|turno|cita $
@neg me han|ha|llaman|llamaron llamado|avisado|hablado|sentado?
a que hora $
a que hora mas o menos
que onda|paso|hay|pasa|hubo con|de mi|la mesa|lugar|lista
porque numero|turno|nombre van|va|estan|vamos
quienes|quien van|va|esta|estan antes|delante|primero
cuanto tiempo|mas|rato|minuto falta|hay|tengo|de|para|va|tarda|tardo|espero|mas|por|me|llevo? que|a|de|espera|para|mas? espera|mas|esperar|tarda?
cuanto me? falta|tarda|tardo|espero|demora|espera mas|para|a? me|mi|la|que? mesa|lugar|tocar|me?
cuanto van|va a? tardar|tarda|ser|esperar?
cuanto es|hay|seria|tengo|toca|debo|habra la|de|que? espera|tiempo|demora|esperar|mas?
cuanto gente|mesa|grupos|familias|turnos|otro hay|falta|estan|van|tengo? delante|adelante|antes|enfrente|por? de|que? me|mi?
cuanto hay|estan|van|tengo|son delante|adelante|antes|enfrente
que tanto falta|mas|tarda|tiempo|hay
cuanto mas|aproximadamente|mucho $
como cuanto|que tiempo|tanto?
porque tarda|tardo tanto|mucho
tarda mucho|tanto
cuanto $
cuanto para mi|la|que? mesa|turno|me?
cuanto le falta|cuelga a?
te falta mucho|poco a? mi|la|me? mesa|turno?
todavia? falta mucho|poco para? mi|la|me|que? mesa|turno|toque|pasar?
^ mucho $
falta|va para momento|rato|largo|mucho
mucho tiempo|espera|falta
hay mucho|todavia|aun|larga? espera|gente|lista|demora
en|a? que lugar|numero|posicion|parte de|en? la? lista? @estoy|tengo|me|es|ocupo|vamos|quede? toca|@estoy|la|mi|en? lista?
que|cual|cuales numero|posicion|lugar me|tengo|@estoy|soy|es|toca|llevo toca|la|mi? mia|mio|lugar|posicion?
cual|que es|seria mi|la numero|posicion|lugar|tiempo|estado|espera|status|demora de|estimado? espera?
a|en cual|que numero van|va|estan|vamos|vas
por|en que numero|turno|nombre van|va|estan|vamos
como va|vas|van|seguimos|sigue|anda|pinta|marcha|esta|estamos con|la|mi|eso|todo|de? la|mi? mesa|lista|espera|cosa|lugar|asunto|tiempo?
como voy|estamos en|con? la? lista|turno|mesa?
cuando me|te|es|sera|va|estara|estaria|tendran|tendremos|vamos|podemos|puede|pasamos|entro|entramos|paso|tengo|sale|toca|llega a? toca|tocar|tocaria|tocara|llaman|llamaran|sientan|sentar|pasar|mi|la|lista|turno|pasan|dan|avisan|estar|tener|entrar|atienden? mesa|turno|lista?
cuando $
para cuando mi|la|hay|habra|tendran? mesa|lugar?
a que hora me|te|es|sera|va|estara|vamos|podemos|pasamos|entramos|toca|tendran|habra toca|tocaria|llaman|sientan|mi|la|lista|turno|pasar|pasan|atienden|mesa? mesa|lugar?
^ donde vamos|estamos|quede|va? yo|en? la? lista?
^ donde $
donde @estoy|vamos en la lista
por donde vamos|van|va
ya? me toca|tocaria|tocara|van|va|llaman ya|pronto|a? llamar|tocar|sentar|atender?
ya? casi|mero|pronto me? toca|toco|sigo|sigue|pasamos|es|esta|tenemos|paso|mesa mi? turno|lista|mesa?
falta todavia|aun
es|esta|estara|estan|habra|queda mi|la|ya|lista|casi|pronto ya|lista|turno|mesa|la|mi turno|mesa|lista|casi|pronto?
ya? esta|estara|estan|estaria ya|casi|lista|disponible|mi|la mi|la|casi|ya? mesa|lugar|lista? ya?
ya esta $
ya? salio|tenemos|tienen|hay ya|mi|la mesa|lugar
casi esta
mi|la mesa|turno ya? esta|va|es|sale|falta|cuando|tarda|cuanto|como|tendria casi|lista|pronto|ya|mucho?
ya|hay|tiene|tienen mesa|lugar ya|lista|libre|disponible?
sigo|estamos en? la? lista|anotado|anotados|apuntado|apuntados|anotada|apuntada
sigo en|anotado|anotados|apuntado|apuntados|registrado|formado|formados
llevamos|llevo|tengo espero ~?
llevo|llevamos|tengo|hace ~ espero|aqui|en|que?
llevo|llevamos ~
espero hace|desde|desde-hace ~?
hace|desde ~|rato que? espero|estamos
me dijeron|dijiste|dijo|prometieron que? ~
dijeron|dijiste|dijo que? ~
me? olvidaron|saltaron|brincaron|pasaron|saltearon|salto de|a? me|mi|nosotros? turno|mesa?
se|te olvidaron|olvido de|a me|nosotros|mi
hay|alguna noticia|noticias|novedad|novedades|avance|update|info de|sobre? mi? mesa?
novedades|noticias de|sobre? mi? mesa?
tiempo de|estimado|aproximado espera|estimado|de? espera?
tiempo $
mi|la posicion|lugar|numero|estado|tiempo|espera porfavor? $
^ posicion|estado|turno|tiempo|status|demora $
de espera
estado de mi? mesa|lugar|espera
voy bien|mal? en|con? la lista?
debo|puedo|debemos|conviene|hay que|de? ir|irme|pasar|acercarme|acercarnos|llego|entrar|venir ya|ahora?
alcanzo a ir|salir|dar|tomar|comprar|pasear _?
da tiempo de|a|para _?
tengo tiempo de|a|para _?
ya? me? vamos acercando|yendo|preparando o
cuanto me falta
tarda mucho|todavia
va para largo
cuanto tiempo estimado|aproximado? de? espera?
esperar mucho|cuanto`,
  toWait: `
me? quiero|vengo|vine|venimos|vamos a? espero un? mesa|lugar|turno?
para espero un? mesa|lugar`,
  nearly: `
^ ya? casi|mero $`,
  remaining: `
aqui sigo|estamos espero todavia?
sigo aqui espero?`,
  waiting: `
sigo|estamos espero ~?`,
  late: `
me quedo|quedamos sin gasolina|nafta|bateria|combustible|luz|llanta|bencina|gas
sin gasolina|nafta|bateria|combustible|bencina
me quedo|quedamos tirados|botados|varados|tirado|varado|tirada|varada con|en? la? coche|carro|auto?
se|me me|le? acabo|dano|descompuso|poncho|pincho|averio|rompio la|mi? gasolina|nafta|carro|coche|auto|llanta|rueda|moto|bateria|combustible|camioneta?
nunca|@neg paso|llego|viene|vino|salio la|mi? bus|tren|camion|metro|autobus|colectivo|guagua|uber|taxi|micro
tengo|tuvimos|tuve|vamos que|a? parar|detenernos|detenerme|pasar por|a|para cargar|echar|poner? gasolina|nafta|combustible|bencina
sigo|estamos|vamos en|por la? carretera|autopista|trafico|calle|metro|autobus|coche|carro|taxi|uber|camino|transito
todavia|sigo estacionando
me? cancela|fallo|dejo la|mi uber|taxi|didi|cabify|chofer|conductor|lyft|camion
vamos|estamos|va|ir|manejando|caminando muy|bien? despacio|lento|lentos|lenta
no arranca|prende|enciende la? carro|coche|auto|moto?
hubo|hay un? accidente|choque|manifestacion|marcha|protesta|bloqueo|reten|obra|obras en|por? la? carretera|calle|autopista|camino|via?
@neg se|sabemos a|en|como? que|cuando|cuanto hora? llego|llegan|tardo|vamos? a? llego?
vengo|venimos tarde
en la bondi|colectivo|micro
tengo|llevo ~|# de? retraso
salgo tarde
^ tarde por la|un|mi? _
@estoy|vamos|llego|llega|me a? ~|#|poco|un|algo|ratito? tarde con? ~|#?
@estoy|vamos|llego|ir|llega un poco|poquito|ratito tarde ~?
llego|vamos ~ tarde
llego|vamos|estamos con|un|en ~|#|algo|un|poco|leve? de? retraso de? ~?
tarde como? ~|# $
^ tarde $
~ tarde|de|retraso retraso?
# tarde
~ de retraso
con? ~ de retraso
retraso de ~|#
un retraso de? ~?
@neg vamos|alcanzo|puedo|llego a? llego|alcanzo|estar? a? tiempo
me? tardo|atrase|retrase|demore|retardo un|como|unos|algo|#|~|en|mas|por? ~|#|poco|llegar|mas?
se|me tarda ~|#
me? tardo en? llego? ~
voy|me a|te? tardar|retrasar|retrasarme|demorarme un? ~|#|poco|mas?
me va|van a tardo|tomar ~?
se|te me hizo|hace|esta|paso tarde
hay|mucho|un|con|por|en|llena|la|trancadas? mucho? trafico terrible|horrible|feo|pesado?
trafico
@neg llego hasta|antes dentro|de|las|en? de|unos? ~|#
atorados|atorado|atorada|atascados|atascado|parados|varados|trancados en|por la|un? _?
estamos|quede|quedamos|atorados|vamos atorados|atorado|atascados|atascado|parados|varados|trancados en|con|por
perdi|perdimos|perdio la|mi bus|tren|camion|metro|autobus|colectivo|guagua|vuelo|micro|salida
la? bus|tren|uber|taxi|camion|autobus|metro|didi|cabify|vuelo no|va|esta|viene|nunca|se|llega llega|tarde|retraso|retrasa?
me perdimos|perdi
perdimos $
perdidos|perdido|perdida|perdidas
@neg encontramos|hay|hallo|consigo|encuentro donde? estacionamiento|estacionando|lugar|para
buscando|buscamos|dando donde|vueltas|buscando|para|un? estacionando|estacionamiento|lugar|para estacionando|estacionamiento?
me? falta ~ para|en? llego
vamos a? llego ~ despues|mas tarde?
llego|estamos|estaremos ~ despues|mas tarde?
llego|vamos a|despues|mas|hasta tarde|de|despues las|tardecito? #?
llego|vamos|estaremos|estare|vengo a|hacia|como|sobre|hasta|a-eso la|eso|de|como _|#
se ponchó|poncho|pincho llanta|la|rueda
pinchamos|ponchamos
~ mas|despues tarde`,
  arriving: `
y volvemos|vuelvo|regresamos|regreso ya|pronto|enseguida|rapido|aqui? $
en|como a|en? ~ ya? llego|estamos|vamos|pasamos
llego|estamos|estaremos|estare|vamos|ir|vuelvo|volvemos|regreso|regresamos|vengo|venimos|viene|caemos|caigo aqui|de|a? en|como|a|dentro en|de|a|como|unos? unos|como|aprox? ~
llego|estamos|estaremos|estare|vuelvo|regreso|regresamos|volvemos en|como #
estamos|me|quedo|quedan|a a? ~ de? aqui|distancia|llego|la|restaurante|restaurant|local?
a ~ de|en aqui|distancia|la|llegar|coche|carro|auto local|restaurante|lugar?
^ en|como|a en? ~ $
estamos|ando|vamos a # $
me? falta ~ para? llego?
~ y|para llego|ya? estamos|llego|aqui?
estamos|llego|ahi en ~`,
  duration: `
^ ~ $
unos|como|aprox ~
~ porfavor`,
  moreTime: `
puede ser|quedar|esperar en|a? ~
@neg hemos|he llegado|terminado|acabado|vuelto
^ esperame $
ahora|todavia no en|dame ~|#
^ en # $
dame|@dar|esperame|quiero|puede|permitame|permiteme|den|da|dan|das solo|otro|como|me|un|unos? un|unos|otro|solo? ~|@sec|#|chance|chancecito|poco|minuto mas|porfavor?
dame|@dar|quiero|puede|me|hay mas|otro|un|poco|ponme poco|poquito|mas|de? tiempo|@sec|minuto|mas|rato
esperame ~|un|@sec|tantito|poco|otro|porfavor? ~|@sec|poco|poquito|mas?
puede|me|puedo puede? esperame|espero|aguantar|guardame|esperan mi|la? mesa|lugar? ~|un|unos|tantito|poco? ~|@sec|poco|poquito|mas?
me|puede|puedo puede? das|dan|da|dar|tener|regala un|otro|unos|mas|chance? ~|@sec|minuto|poco|poquito|chance|tiempo mas?
^ esperame
mas tiempo
~ mas
# minuto? mas $
otro ~|rato|@sec|minuto mas?
otro # minuto
un|unos|~ @sec|minuto|poco|poquito mas|porfavor?
un @sec porfavor?
^ @sec
@neg @estoy|llego|estan|esta listos|listas|listo|lista|aqui|hemos|llegado aun|todavia|ya?
todavia|aun no|estamos|estan estamos|llego|listos|listas|@estoy|vamos|ya|lista|listo? listos|listas|listo|lista|llegado|aqui|todo?
@neg todavia|aun $
^ todavia|aun no $
todavia falta uno|gente|alguien|lleguen
casi listos|listas|terminamos|acabamos
estamos terminando|acabando|pagando
me la? esperame|guardame ~|@sec|tantito|un|poco|otro|unos @sec|poco|minuto?
guardame mi|la? mesa|lugar? ~|unos|un|por|otro|hasta? ~|@sec|rato|#
falta # $
me? falta|esperando #|un|mi gente|amigo|amigos
@neg|todavia me|estamos falta|completos|todo gente|alguien|uno|#?
@sec $
aguanta @sec|tantito|un|poco?`,
  coming: `
me acercamos|acerco ya|a|ahora|enseguida?
ya? cruzamos|cruzando la|una? calle|avenida
ya? estamos|estoy pasando
ya|ahi|si|enseguida vamos|pasamos|entramos|entro|subimos|bajamos|caemos|salimos|vengo|venimos|paso para|hacia|a|de|omw|por? omw|aqui|la|entrar|mesa|pasar? mesa|restaurante|local?
ya? vamos omw|entrando|llego|saliendo|caminando|manejando|conduciendo|subiendo|corriendo|enseguida|aqui|ya|de|bajando|volviendo|regresando|ahora|por|entrar|pasar para|de|hacia|ella|aqui|a? aqui|la|regreso|vuelta? puerta|mesa|restaurante?
^ vamos $
vamos a? pasar|entrar|tomar|tomarla|aceptar la? mesa?
omw
ya? casi llego|estamos|ahi aqui?
ya? casi aqui|vamos
ya? llego $
ya? estamos llego|entrando|aqui|afuera|adentro|cerca|listos|lista|listas|abajo|arriba|enfrente|estacionando|parqueados|estacionados|estacionado|saliendo|caminando|regresando|volviendo|subiendo|bajando|yendo|omw
ya? estamos en|a|por|junto|frente a? la? aqui|entrada|puerta|barra|recepcion|local|restaurante|vuelta|mostrador|esquina|lobby|caja|fuera|bar|recibidor|cuadra|estacionamiento
ya estamos $
llego ya|ahora|enseguida|pronto|en|rapido @sec|seguida|breve|nada?
ya? llego aqui|ya|recien|estamos
acabo|acabamos|recien de? llego|estacionar|entrar
aqui estamos|vamos|presente|llego|afuera
^ presente|aqui|llegamos|presentes $
enseguida vamos|llego|estamos|pasamos|entramos|aqui|vuelvo|subimos
ahora|ya mismo? vamos|llego|pasamos|entramos|mismo
afuera|adentro estamos
estacionando $
estamos? estacionando
en la puerta|entrada|estacionamiento|recepcion|lobby|esquina|vuelta
a la vuelta|esquina|puerta
dando la vuelta
salgo ya|ahora|para|de|en? omw|aqui|la|mi|casa|oficina|trabajo|hotel|metro|ahora? oficina|trabajo|hotel|metro?
ya salgo para|hacia|de? omw|aqui|elsewhere|la? trabajo|oficina|hotel?
la quiero|tomo|tomamos|aceptamos|acepto|agarramos
tomo|tomamos|aceptamos|acepto|agarramos la? mesa?
si? acepto|aceptamos|voy
@neg? tardo $
ahi vamos|estaremos|estamos|nos? vemos?
sigo aqui|vamos?
caminando|manejando|conduciendo|corriendo|subiendo|entrando|volviendo|regresando para|a|hacia|de|ya|ahora? aqui|la|regreso? restaurante|local|mesa?
si vamos|llego`,
} satisfies Partial<Record<MarkKind, string>>;
