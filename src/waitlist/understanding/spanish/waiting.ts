import type { MarkKind } from '../language';

/** Spanish phrases about the wait, being late and coming to the table. */
export const waitingPhrases = {
  position: `
cuanto tiempo|mas|rato|minuto|ratito falta|hay|tengo|de|para|va|tarda|tardo|espero|mas|por|me|llevo? que|a|de|espera|para|mas? espera|mas|esperar|espero|tarda?
cuanto me? falta|tarda|tardo|espero|demora|espera mas|para|a? me|mi|la|que? mesa|lugar|turno|tocar|me?
cuanto van|va a? tardar|tarda|demorar|ser|esperar?
cuanto es|hay|seria|tengo|toca|debo|habra la|de|que? espera|tiempo|demora|esperar|mas?
cuanto gente|mesa|grupos|familias|turnos|otro hay|falta|estan|van|tengo|quedan? delante|adelante|antes|enfrente|por? de|que? me|mi?
cuanto hay|estan|van|tengo|son delante|adelante|antes|enfrente
que tanto falta|mas|tarda|tiempo|hay
cuanto mas|aproximadamente|mucho $
como cuanto|que tiempo|tanto?
porque tarda|tardo tanto|mucho
tarda mucho|tanto
cuanto $
cuanto para mi|la|mi|que? mesa|turno|lugar|me?
cuanto le falta|cuelga|queda a?
te falta mucho|poco a? mi|la|me? mesa|turno|lugar?
falta mucho|poco para? mi|la|me|que? mesa|turno|lugar|toque|pasar?
mucho tiempo|espera|falta?
hay mucho|todavia|aun|larga? espera|gente|lista|demora
en|a? que lugar|numero|posicion|turno|parte|lugarcito de|en? la? lista? @estoy|tengo|me|es|ocupo|vamos|quede? toca|@estoy|la|mi|en? lista?
que|cual|cuales numero|posicion|lugar|turno me|tengo|@estoy|soy|es|toca|llevo toca|la|mi? mia|mio|lugar|turno|posicion?
cual|que es|seria mi|la numero|posicion|lugar|turno|tiempo|estado|espera|status|demora de|estimado? espera?
a|en cual|que numero van|va|estan|vamos|vas
por|en que numero|turno|nombre van|va|estan|vamos
como va|vas|van|seguimos|sigue|anda|pinta|marcha|esta|estamos|andamos con|la|mi|eso|todo|nuestra|de? la|mi? mesa|lista|espera|cosa|lugar|turno|asunto|tiempo?
como voy|vamos|estamos|andamos en|con? la? lista|turno|lugar|mesa?
cuando me|te|nos|es|sera|seria|va|estara|estaria|tendran|tendremos|vamos|podemos|puedo|puede|pasamos|entro|entramos|paso|tengo|sale|toca|llega a? toca|tocar|tocaria|tocara|llaman|llamaran|sientan|sentar|pasar|mi|la|lista|turno|pasan|dan|avisan|estar|tener|entrar|atienden? mesa|turno|lista|lugar?
cuando $
para cuando mi|la|hay|habra|tendran? mesa|lugar?
a que hora me|te|es|sera|va|estara|vamos|podemos|puedo|pasamos|entramos|toca|tendran|habra|seria toca|tocaria|llaman|sientan|mi|la|lista|turno|pasar|pasan|atienden|mesa? mesa|lugar?
^ donde vamos|estamos|ando|estoy|quede|va? yo|en? la? lista?
^ donde $
donde @estoy|vamos en la lista
por donde vamos|van|va
ya? me|nos toca|tocaria|tocara|van|va|llaman ya|pronto|a? llamar|tocar|sentar|atender?
ya? casi|mero|pronto me|nos? toca|toco|sigo|sigue|pasamos|es|esta|tenemos|paso|mesa mi? turno|lista|mesa?
^ ya? casi|mero $
falta todavia|aun
es|esta|estara|estan|habra|queda mi|nuestra|la|ya|lista|casi|pronto ya|lista|turno|mesa|la|mi turno|mesa|lista|casi|pronto?
ya? esta|estara|estan|hay|tienen|tiene|salio|tenemos ya|casi|lista|algun|mi|la|disponible|la? lista|mi|mesa|ya|lugar? lista|mesa|ya?
mi|la mesa|turno ya? esta|va|es|sale|falta|cuando|tarda|cuanto|como|tendria casi|lista|pronto|ya|mucho?
ya|hay|tiene|tienen mesa|lugar ya|lista|libre|disponible?
sigo|estamos en? la lista|anotado|anotados|apuntado|apuntados|anotada|apuntada
sigo en|anotado|anotados|apuntado|apuntados|registrado|formado|formados
sigo|llevamos|llevo|tengo|estoy espero|esperando ~?
llevo|llevamos|tengo|tenemos|hace ~ espero|esperando|aqui|en|que?
llevo|llevamos ~
espero hace|desde|desde-hace ~?
sigo espero
hace|desde ~|rato que? espero|esperando|estamos
me dijeron|dijiste|dijo|prometieron que? ~
dijeron|dijiste|dijo que? ~
me? olvidaron|saltaron|brincaron|pasaron|olvido|saltearon|salto de|a? me|mi|nosotros? turno|lugar|mesa?
se|te olvidaron|olvido de|a me|nosotros|mi
hay|algun noticia|noticias|novedad|novedades|avance|update|info de|sobre? mi? mesa?
novedades|noticias de|sobre? mi? mesa?
tiempo de|estimado|aproximado espera|estimado|de? espera?
tiempo $
mi|la posicion|lugar|numero|turno|estado|tiempo|espera porfavor? $
^ posicion|estado|turno|tiempo|status|espera|demora $
de espera
estado de mi? mesa|lugar|reserva|turno|espera
voy|vamos bien|mal? en|con? la lista?
debo|puedo|podemos|debemos|conviene|hay que|de? ir|irme|pasar|acercarme|acercarnos|llego|entrar|venir ya|ahora?
alcanzo a ir|salir|dar|tomar|comprar|pasear _?
da tiempo de|a|para _?
tengo tiempo de|a|para _?
cuanto me|nos falta
tarda mucho|todavia
va para largo
cuanto tiempo estimado|aproximado? de? espera?
esperar|espero mucho|cuanto`,
  late: `
@estoy|vamos|llego|llega|me a? ~|#|poco|un|algo|ratito? tarde con? ~|#?
@estoy|vamos|llego|ir|llega un poco|poquito|ratito|pelin tarde ~?
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
me? tardo|atrase|retrase|demore|demoro|retardo un|como|unos|algo|#|~|en|mas|por? ~|#|poco|llegar|llego|mas?
se|me tarda ~|#
me? tardo en? llego? ~
voy|vamos|me a|te? tardar|demorar|tardo|retrasar|retrasarme|demorarme un? ~|#|poco|mas?
me va|van a tardo|tomar ~?
se|te me hizo|hace|esta|hizo|paso tarde
hay|mucho|un|con|por|en|llena|la|trancadas? mucho? trafico terrible|horrible|feo|pesado?
trafico
estamos|quede|quedamos|atorados|vamos atorados|atorado|atascados|atascado|parados|varados|trancados en|con|por
perdi|perdimos|perdio la|mi bus|tren|camion|metro|autobus|colectivo|guagua|vuelo|micro|salida
la? bus|tren|uber|taxi|camion|autobus|metro|didi|cabify|vuelo no|va|esta|viene|nunca|se|llega llega|tarde|retraso|demorado|atraso|retrasado|retrasa?
me? perdimos|perdi|perdidos|perdido
@neg encontramos|hay|hallo|consigo|encuentro donde? estacionamiento|estacionar|lugar|parking|para|estacionando
buscando|buscamos|estamos|sigo|dando|espero donde|vueltas|buscando|para|un? estacionar|estacionando|lugar|para|estacionamiento|parking|parqueo estacionando|estacionar|estacionamiento?
me|nos? falta ~ para|en? llego
vamos a? llego ~ despues|mas tarde?
llego|estamos|estaremos ~ despues|mas tarde?
llego|vamos a|despues|mas|hasta tarde|de|despues las|la|tardecito? #?
llego|vamos|estaremos|estare|vengo a|hacia|como|sobre|hasta|a-eso la|eso|de|como _|#
se ponchó|poncho|pincho llanta|la|rueda
pinchamos|ponchamos
imprevisto
~ mas|despues tarde`,
  arriving: `
llego|estamos|estaremos|estare|vamos|ir|vuelvo|volvemos|regreso|regresamos|vengo|venimos|viene|caemos|caigo aqui|ahi|de|a? en|como|a|dentro en|de|a|como|unos? unos|como|aprox? ~
llego|estamos|estaremos|estare|vuelvo|regreso|regresamos|volvemos en|como #
estamos|me|quedo|quedan|falta|estoy|a a? ~ de? aqui|distancia|llego|la|restaurante|restaurant|local?
a ~ de|en aqui|distancia|la|llegar|coche|carro|auto local|restaurante|lugar?
^ en|como|a en? ~ $
me? falta ~ para? llego?
~ y|para llego|ya? estamos|llego|aqui?
estamos|llego|ahi en ~`,
  duration: `
^ ~ $
unos|como|aprox ~
~ porfavor`,
  moreTime: `
dame|@dar|esperame|quiero|puede|denos|regalame|permitame|permiteme|aguanten|regalenos|den|da|dan|das solo|otro|como|me|un|unos? un|unos|otro|solo? ~|@sec|#|chance|chancecito|poco|minuto mas|porfavor?
dame|@dar|quiero|puede|me|hay mas|otro|un|poco|ponme poco|poquito|mas|de? tiempo|@sec|minuto|mas|rato|rato
esperame|aguantame ~|un|@sec|tantito|poco|otro|porfavor? ~|@sec|poco|poquito|mas?
puede|me|puedo puede? esperame|espero|aguantar|guardame|esperan mi|la? mesa|lugar? ~|un|unos|tantito|poco? ~|@sec|poco|poquito|mas?
me|puede|puedo puede? das|dan|da|das|dar|tener|regala un|otro|unos|mas|chance? ~|@sec|minuto|poco|poquito|chance|tiempo mas?
^ esperame
mas tiempo
~ mas
# minuto? mas $
otro ~|rato|@sec|minuto|minutos mas?
otro # minuto
un|unos|~ @sec|minuto|poco|poquito mas|porfavor?
un @sec porfavor?
^ @sec
@neg @estoy|llego|estan|esta listos|listas|listo|lista|aqui|hemos|ahi|llegado aun|todavia|ya?
todavia|aun no|estamos|estan estamos|llego|listos|listas|@estoy|vamos|ya|lista|listo? listos|listas|listo|lista|llegado|aqui|todos?
@neg todavia|aun $
^ todavia|aun no $
todavia falta|me falta|lleguen|uno?
casi listos|listas|terminamos|acabamos
estamos terminando|acabando|pagando
guardame mi|la? mesa|lugar? ~|unos|un|por|otro|hasta? ~|@sec|rato|#
falta|faltan|esperando # gente|amigo
@neg|todavia me|estamos falta|completos|todos gente|alguien|uno|#?
@sec $
aguanta|aguantanos|espera @sec|tantito|un|poco?`,
  coming: `
ya|ahi|aqui|si|enseguida vamos|pasamos|entramos|entro|subimos|bajamos|caemos|salimos|vengo|venimos|paso|voy para|hacia|a|de|omw|por? omw|aqui|ahi|alla|la|entrar|mesa|pasar? mesa|restaurante|local?
ya? vamos omw|entrando|llego|saliendo|caminando|manejando|conduciendo|subiendo|corriendo|enseguida|aqui|ya|de|bajando|volviendo|regresando|ahora|por|entrar|pasar para|de|hacia|ella|aqui|a? aqui|la|regreso|vuelta? puerta|mesa|restaurante?
vamos $
vamos a? pasar|entrar|tomar|tomarla|aceptar la? mesa?
omw
ya? casi llego|estamos|ahi|aqui aqui|ahi?
ya? casi aqui|vamos
ya? llego $
ya? estamos|estoy llego|entrando|aqui|ahi|en|a|afuera|adentro|cerca|listos|lista|listas|abajo|arriba|enfrente|estacionando|parqueados|estacionados|estacionado|aparcando|saliendo|caminando|regresando|volviendo|subiendo|bajando|yendo|omw|por la|puerta|llego|de|a|aqui|llegar|omw? entrada|puerta|barra|recepcion|local|restaurante|vuelta|mostrador|esquina|lobby|caja|fuera|afuera|bar|recibidor|cuadra?
llego ya|ahora|enseguida|pronto|en|rapido @sec|seguida|breve|nada?
ya? llego aqui|ya|recien|estamos
acabo|acabamos|recien de? llego|llego|estacionar|estacionando|entrar|aparcar
aqui estamos|vamos|presente|llego|afuera|ando
^ presente|aqui|llegamos|presentes $
enseguida vamos|llego|estamos|pasamos|entramos|aqui|vuelvo|subimos
ahora|ya mismo? vamos|llego|pasamos|entramos|mismo
afuera|adentro estamos
estacionando $
estamos? estacionando
en la puerta|entrada|estacionamiento|estacionando|recepcion|barra|lobby|esquina|vuelta
a la vuelta|esquina|puerta
dando la vuelta
salgo ya|ahora|para|de|del|en? omw|aqui|alla|la|mi|casa|elsewhere|oficina|trabajo|hotel|metro|ahora? oficina|trabajo|hotel|metro?
ya salgo para|hacia|de? omw|aqui|elsewhere|la? trabajo|oficina|hotel?
la quiero|tomo|tomamos|aceptamos|acepto|agarramos
tomo|tomamos|aceptamos|acepto|agarramos la? mesa?
si? acepto|aceptamos|confirmo|confirmamos|confirmado|voy
@neg? tardo $
ahi vamos|voy|estaremos|estamos|nos? vemos?
sigo aqui|vamos?
caminando|manejando|conduciendo|corriendo|subiendo|entrando|volviendo|regresando para|a|hacia|de|ya|ahora? aqui|alla|la|alli|regreso? restaurante|local|mesa?
si vamos|llego|ya`,
} satisfies Partial<Record<MarkKind, string>>;
