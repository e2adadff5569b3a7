import type { MarkKind } from '../language';

/** Spanish phrases about leaving the list, being forgotten and staying after all. */
export const goingPhrases = {
  leave: `
^ si? quitame de|en? este|la|su? lista|espera|turno|ahi|aqui|alli? porfavor?
quitame|quita a? de|la|este|su lista|espera|registro
quita|cancela mi|me @spot|nombre|numero|grupo|familia de|en|del? la|su? lista?
cancela mi|la|este|me @spot|espera|lista|nombre de|en|a|para? lista|nombre|#|_?
quita|cancela nombre de|en la lista
quiero|puede|puedo|tengo|debo|necesito|hay|vamos que|me|a|de? cancela|anular mi|la|este? @spot|espera|lista|todo?
quiero|puede|puedo|tengo|vamos a|que? me? quitame|salir|quita de|del? la|este? lista|fila|espera?
me? quita|borra de la lista
me? puede|quieres? quita|quitas|quitame|sacar|borrar de|del? la|este lista|fila
quiero salir|salirme|quitarme|borrarme de? la? lista?
salir|salgo|salirme|abandonar|abandono|deja|dejamos de? la|mi|este lista|fila|espera
me salgo|bajo|borro|retiro|quito|desapunto|salimos|bajamos|retiramos|borramos|quitamos de la|este lista
me retiro|retiramos|bajo|salgo|bajamos|desapunto|borro $
cancela porfavor|todo? $
^ cancela todo|porfavor|gracias|ya|nomas? $
si? cancela mi? @spot
cancela # gente
cancela lo|la de _
darme|dame|darnos de|la? baja
de baja $
deja|dejen|paren|para|parar de mandar|enviar|escribir|molestar|mandarme|enviarme|escribirme|mandarnos me|te? mensaje?
@neg me? mandes|manden|envien|envies|escriban|escribas|mande|envie mas? mensaje|nada? mas?
desuscribir|desuscribirme|desuscribame
doy|dejo|deja mi lugar|mesa|turno
salir ya? de? la? lista`,
  leaveIfAlone: `
baja|salir|cancela|stop|parar|alto|quitame|abandonar|leave|cancela|retirar|fin
me vamos|retiramos|marchamos|retiro|marcho|largamos|largo ya? $
yano $
tengo|tenemos|debo|debemos que? irme|irnos|salir|ir|cancela|retirarnos|retirarme
hasta aqui llego`,
  giveUp: `
@neg @quiero la|mi|este|un|espero|esperar|estar|seguir|ir|mas|comer|cenar|nada|continuar? mesa|lugar|espero|esperar|esperando|lista|en|mas|turno? mas|la? lista?
yano quiero|vamos|puedo|espero|@need|llego|alcanzo|iremos|asistiremos|hace|es|me|estamos|interesa a? poder|ir|falta|necesario|interesa|alcanzo|llego|esperar|espero|interesados|asistir|quedamos|estar|venir? la|un|mi|ir|espero|llego|mas|a|asistir? mesa|lugar|cena|comer? $
yano @need mesa|la|lugar|nada|esperar? mesa|lugar?
@neg puedo|vamos|alcanzo|llego|logro|logramos a? poder? asistir|ir|llego|venir|esperar|espero|seguir|quedarnos|quedarme|quedar|estar|acudir|presentarnos a|mas|esperando|la|espero|hoy|esta|tanto|ya|tampoco? cena|mesa|mas|tiempo|restaurante|noche?
@neg vamos|iremos|asistiremos|asistire|esperamos|espero|llego mas|ya|hoy|siempre|finalmente|tanto? $
@neg voy|vamos a esperar|ir|poder|seguir|asistir|llegar|quedarnos|quedarme mas|ir|esperando|tanto? tiempo?
me vamos a|para elsewhere|comer|cenar|otro|cocinar elsewhere?
me vamos elsewhere
vamos a comer|cenar|buscar|ir|pedir en|a|algo|otro|la? elsewhere|casa
mejor vamos|comemos|cenamos|me|pedimos|otro|lo|buscamos a|en|vamos|dia|para|dejamos? elsewhere|dia|otro|casa|vez|otra? dia?
mejor|sera|seria|para|vuelvo|volvemos|regresamos|venimos|vamos|la|quede|lo|queda|dejamos|vengo para|en|otro otro? dia|ocasion|vez|momento|oportunidad
me? vamos ya|de|yendo|mejor|a? aqui|ya|retirando|yendo $
ya? me? fuimos|vamos a|para|de|sentamos|sentaron? elsewhere|aqui|otro|ahi? $
ya? comimos|cene|comi|sentamos|pedimos en? elsewhere|algo|ya|pizza|comida|delivery|domicilio|otro?
ya encontramos|tenemos|estamos|agarramos|nos otro|elsewhere|mesa|lugar|en|comiendo|sentaron en? elsewhere|otro?
encontramos|fuimos|estamos|comiendo|tenemos|comimos|conseguimos mesa|lugar|algo|en|a|un|otro|ya? en|mas|lugar? elsewhere|otro|cerca|mejor|rapido|opcion|cosa? $
ya? estamos en elsewhere
cansamos|canse|cansados|aburrimos|hartos|harto|cansada|cansado de espero|esperar
me? cansamos|canse|aburrimos|rendimos|rindo|hartamos de? espero?
@me hubo|surgio|salio|hay|cambio|cambiamos|tenemos|cambiaron un|de|otro|los? cambio|plan|planes|otro|plan? de? planes?
cambio de planes
cambiamos de planes|plan
tenemos|hicimos otro planes
dale|dame|da|doy|den|dar|pasa|cede|regala|ofrece|entrega|pueden|puede a? dar|darle|dale|ceder|la? mi|la|este|nuestra mesa|lugar|turno|sitio a|al|para otro|alguien|quien|la|siguiente|proximo|gente|demas|sigue|que gente|mas|siguiente|familia|quiera|sigue|cliente|pareja|proximo?
doy|cedo|cedemos|dejamos|dejo|deja|soltamos|libera|liberen|liberamos|libero|pasamos mi|la|este mesa|lugar|turno a|para|libre? otro|la|alguien? siguiente|gente|mas?
puede dar|darle|ceder|usar|asignar|liberar|pasar mi|la|este mesa|lugar|turno a? otro|alguien|la? gente|siguiente|mas|cliente?
@neg me? guardame mi|la? mesa|lugar|mas?
@neg me? espero|esperen|espera|esperame|esperes mas|a|por? me?
@neg es necesario|necesaria ya? la|mi? mesa? $
paso de|por esta|la mesa|lista|turno|hoy
me rindo
ya pedimos|ordenamos comida|pizza|delivery|domicilio|algo|en?
tiramos la toalla
mejor otro dia
olvida|olvidate|olvidense|olviden de? la|mi mesa|lugar|turno|lista
dejamos para otro dia
prefiero|preferimos no? irnos|irme|ir|buscar|comer|esperar a|otro|mas|en|algo? elsewhere|lugar|cerca?`,
  cancelThat: `
cancela la|eso|esto|todo
cancela eso|esto|todo`,
  handBack: `
dale|da|den|dame|pasa|cede a? otro|alguien|la|siguiente mesa|gente|mas|siguiente?
dale a? otro|la|alguien gente|siguiente|mas?
que la|mi? pase|use|ocupe|tome|siente|tomen otro|la|alguien|siguiente gente|siguiente|mas?
suelta|suelten|sueltala|sueltenla|libera|liberen la? mesa?
@neg la quiero|queremos|necesitamos|necesito
yano la quiero|queremos|@need
ya fuimos
dejala|dejenla|deja ir
se? la puede|den|dan dar|pasar|den? a? otro|alguien gente?`,
  forget: `
olvidame $
olvida|olvidate|olvidense|olviden de? me|mi $
olvida mi @datos
quita|quitame todo? mi @datos|numero|data de? la|su|todo? sistema|base|registros|telefono|lista?
quita|quitame|cancela toda? mi|la @datos|numero personales|personal?
quitame todo la que _ de me|mi
quita todo|toda lo|mi|de|la|sobre? @datos|que|informacion? tienen|tienes|tengan|tengas|saben|de|personal|sepan? de|sobre? me|mi|yo?
quita todo de|sobre mi|me
quitame de|del la? su? sistema|base|registros|archivos|sistemas|computadora
quiero|puede|puedo que? me|mi? olviden|olvides|olvidame|olvide|olvida $
quiero|puede que? me? olvida|olviden|olvides|borren|quita mi|todo|todos|la @datos|numero|de|mi|la? mi? @datos?
@neg quiero que? guarden|tengan|conserven|almacenen|guardame|guardes|tengas mi @datos|numero
@neg guardame|guarden|conserven|almacenen mi @datos|numero
derecho a|de la? olvido|supresion|cancelacion
ser olvidado|olvidada|olvidados
quita|cancela mi cuenta|perfil
proteccion de datos
rgpd|gdpr|lopd`,
  stay: `
@neg @go? @go? me|te? @quit me? mi|la|de|del|a? mesa|lugar|turno|lista|nombre|espera|#? la|de? lista?
@neg @go? @go? @quit
@neg quiero|voy|vamos|pienso|pensamos|queria a? que|me? @quit|perder|irme|irnos|salir|quiten|cancelen mi|la|de? mesa|lugar|turno|lista? la? lista?
@neg pierdas|pierdan|pierda|perder|quiero mi|la|perder lugar|mesa|turno|mi
@neg den|des|regalen|de|da|dan|cedan|dar|ceder|suelten|sueltes mi|la|este mesa|lugar|turno a|todavia|aun|otro? nadie|otro?
@neg dejen|dejes|deja ir|sin mi? mesa|lugar?
@neg me? hemos|he ido|cancelado|salido|marchado
@neg me vamos|voy|fuimos|moveremos|movemos a|de|todavia|aun? aqui|ningun|irnos|lado|ir|elsewhere?
@neg me|te? olvides|olviden|olvida|olvide de? me|mi|nosotros?
dejame|guardame|mantenme|sigo en|ahi|aqui|asi|mi|como|la|en? la|este|mi|esta? lista|lugar|mesa|turno|espera
dejame $
guardame mi|la mesa|lugar|turno|sitio
todavia|aun|si|sigo quiero|me|necesito|interesa|espero|seguimos|vamos|queremos|interesados la|mi|interesa|esperando|interesados|un? mesa|lugar|turno?
todavia|aun quiero|queremos|sigo|necesitamos|vamos|estamos|espero mesa|la|a|aqui|en|interesados|esperando|lugar? lista|mesa|lugar|ir|comer?
si quiero|queremos la|mi|mesa|seguir|quedarme|quedarnos|esperar? mesa|lugar|esperando?
quiero|voy|vamos|me|preferimos a? quedarme|quedarnos|quedamos|quedo|seguir|permanecer|continuar|esperar|espero|mantener en|aqui|la|esperando|mi|hasta|mejor? la|mi|lugar? lista|lugar|mesa?
me quedo|quedamos aqui|en|la|ahi|esperando? la? lista|espera?
^ seguir|sigo|quedarme|quedarnos en|esperando? la? lista?
sigo en la? lista
sigo interesado|interesada|interesados|queriendo
fue|era|es|mande|puse|escribi|envie|apreto sin|un|por|la? error|equivocacion|querer|accidente
por|sin error|equivocacion|accidente|querer
me equivoque de|con|al? palabra|mensaje|tecla|mandar|opcion|boton|enviar?
@neg era|fue eso|para|un|cancelar|mi? cancelar|intencion?
dejalo|dejala|deja|dejenlo asi|como|todo esta|estaba|asi?
vuelve|vuelvan|vuelva|regresa|regresame|reincorpora a? @anotame|ponme|anotar|poner|meter?
deshacer
esperamos|espero nomas|no|sin hay|problema|te|se problema|preocupes|preocupen?`,
} satisfies Partial<Record<MarkKind, string>>;
