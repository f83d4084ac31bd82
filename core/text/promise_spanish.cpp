#include "core/text/promise_rules.h"

namespace daisychain::text {

namespace {

/// What the endings of the future are put to: "le llama-remos".
constexpr QStringView FutureStems =
    u"llama|contacta|responde|contesta|escribi|envia|reenvia|manda|devolve|reembolsa|abona|ingresa|revisa|"
    u"comproba|verifica|estudia|investiga|mira|consulta|pregunta|pasa|transmiti|traslada|comunica|informa|"
    u"avisa|actualiza|corregi|arregla|repara|resolve|soluciona|cambia|sustitui|reemplaza|cancela|anula|"
    u"anadi|tramita|gestiona|procesa|pedi|reclama|solicita|ha|di|pond|mantend|volve|encarga|ocupa|da|"
    u"entrega|organiza|reserva|confirma|analiza|averigua|busca|compensa|agrega|programa|remiti|deriva|"
    u"notifica|recoge|activa|desbloquea|atende|ofrece|habla|realiza|indica";

/// Infinitives without what is hung on them.
constexpr QStringView Infinitives =
    u"(?:llamar|contactar|responder|contestar|escribir|enviar|mandar|devolver|reembolsar|abonar|ingresar|"
    u"revisar|comprobar|verificar|estudiar|investigar|mirar|consultar|preguntar|pasar|transmitir|trasladar|"
    u"comunicar|informar|avisar|actualizar|corregir|arreglar|reparar|resolver|solucionar|cambiar|sustituir|"
    u"reemplazar|cancelar|anular|anadir|tramitar|gestionar|procesar|pedir|reclamar|solicitar|hacer|decir|"
    u"poner|mantener|volver|encargar|ocupar|dar|entregar|organizar|reservar|confirmar|analizar|averiguar|"
    u"buscar|compensar|agregar|programar|remitir|derivar|notificar|activar|desbloquear|ofrecer|hablar|"
    u"ver que)(?:selo|sela|noslo|telo|lo|la|le|les|los|las|te|se|os|nos|me)?";

/// Verbs of the present: with somebody or something before them, "te aviso", "lo reviso".
constexpr QStringView Deeds =
    u"(?:aviso|llamo|envio|reenvio|mando|escribo|digo|paso|reviso|miro|compruebo|respondo|contesto|"
    u"devuelvo|abono|cambio|cancelo|anulo|confirmo|informo|consulto|arreglo|gestiono|tramito|traslado|"
    u"mantengo|actualizo|encargo|ocupo|busco|averiguo|verifico|doy|pongo|llamamos|contactamos|contacto|"
    u"enviamos|mandamos|avisamos|escribimos|decimos|pasamos|revisamos|miramos|comprobamos|respondemos|"
    u"contestamos|devolvemos|abonamos|cambiamos|cancelamos|anulamos|confirmamos|informamos|consultamos|"
    u"arreglamos|gestionamos|tramitamos|trasladamos|mantenemos|actualizamos|encargamos|ocupamos|buscamos|"
    u"averiguamos|verificamos|damos|ponemos)";

/// Those that promise with nothing before them: "pregunto al almacén".
constexpr QStringView LoneDeeds =
    u"(?:reviso|compruebo|pregunto|transmito|consulto|verifico|investigo|averiguo|traslado|gestiono|"
    u"tramito|comunico)";

constexpr QStringView Participles =
    u"(?:(?:enviad|reembolsad|devuelt|revisad|tramitad|gestionad|procesad|abonad|contactad|informad|"
    u"notificad|corregid|reparad|resuelt|solucionad|cambiad|sustituid|cancelad|anulad|trasladad|transmitid|"
    u"estudiad|investigad|entregad|contestad|respondid|atendid|avisad)(?:o|a|os|as))";

constexpr QStringView Teams =
    u"(?:equipo|equipos|companero|companera|companeros|agente|agentes|tecnico|tecnica|tecnicos|"
    u"departamento|asesor|asesora|especialista|responsable|colega|supervisor|soporte|alguien)";

constexpr QStringView Things =
    u"(?:respuesta|reembolso|correo|email|e mail|mensaje|llamada|devolucion|dinero|abono|noticias|"
    u"confirmacion|notificacion|sms|reemplazo|etiqueta|cupon|vale|nuevo|nueva)";

constexpr NamedPart Parts[] = {
    {u"inf", Infinitives},
    {u"stem", FutureStems},
    {u"plain", Deeds},
    {u"lone", LoneDeeds},
    {u"pronoun", u"(?:te|le|les|os|lo|la|los|las|se|me|nos|ya|tambien|yo|nosotros) "},
    {u"done", Participles},
    {u"unit", Teams},
    {u"team", u"(?:(?:un|una|nuestro|nuestra|nuestros|el|la|los|mi|uno de nuestros|una de nuestras) "
              u"(?:[a-z]++ ){0,2}?)?<unit>(?: (?!que )[a-z]+){0,4}?"},
    {u"thing", Things},
};

constexpr QStringView Promise =
    // Te llamaremos. Haré llegar tus comentarios.
    u"(?<! no)(?<! nunca)(?<! siempre) (?:<pronoun>){0,3}(?:<stem>)r(?:e|emos) (?!siempre |nunca )"
    // Voy a comprobarlo.
    u"|(?<! no) (?:<pronoun>){0,2}(?:voy|vamos) a (?:<pronoun>){0,2}<inf>(?= )"
    // Lo reviso y te aviso.
    u"|(?<! no) (?:<pronoun>){1,3}<plain> (?!ayer )|"
    u"^(?: [@,])*(?: yo| ahora(?: mismo)?| ok| hola| vale| claro| si ,)?(?: ,)? <lone> | y <lone> "
    // Un compañero se pondrá en contacto. Nuestro equipo va a revisarlo.
    u"| <team> (?:<pronoun>){0,3}(?:(?:<stem>)ra|(?:<stem>)ran|(?:va|van) a (?:<pronoun>){0,2}<inf>)(?= )"
    // Su pedido será enviado.
    u"| (?:su|sus|tu|tus|vuestro|vuestra|el|la|los|las|lo|esto|este|esta|"
    u"nuestro) (?:(?!clientes |,)[a-z0-9]++ ){0,5}?(?:sera|seran|seras|va a ser|"
    u"van a ser) (?:(?!,)\\S++ ){0,2}?<done> |^(?: [@,])* (?:usted )?(?:sera|seras) <done> "
    // El reembolso se hará mañana.
    u"| (?:su|tu|el|la) (?:reembolso|devolucion|envio|cambio|pago|abono|cancelacion|"
    u"entrega) (?:(?!,)[a-z0-9]++ ){0,4}?se (?:le |te )?(?:<stem>)ran? "
    // Recibirá el reembolso. Tendrás una respuesta.
    u"| (?:recibiras?|recibireis|tendras?|tendreis|va a recibir|vas a recibir) (?:un|una|el|la|su|tu|"
    u"noticias|nuestra|nuestro) (?:(?!,)\\S++ ){0,3}?<thing> |"
    u" (?:recibiras?|tendras?) noticias (?:nuestras|mias) |"
    u" (?:dejeme|dejame|permitame|permiteme) (?:que )?(?:<pronoun>){0,2}(?:<inf>|compruebe|mire|revise|"
    u"consulte|pregunte|verifique|averigue|vea|busque)(?= )";

constexpr QStringView Before =
    u" (?:por favor|porfavor|porfa|si|en caso|a no ser|"
    u"(?:envi|mand|escrib|llam|facilit|pas|indi[cq]|confirm|contact|cuent|respond|dig|proporcion|compart|"
    u"hag|manden|envien)[a-z]{0,4}nos|danos|dinos|denos|diganos|haznos|"
    u"en cuanto (?:nos|me|usted|tu|lo env|la env)|cuando (?:nos|me|usted|tu|tengas|tenga)|"
    u"una vez que (?:nos|usted|tu)|(?:podemos|podrias|podria|puedes|puede|podeis|quieres|quiere)|para que|"
    u"espero|esperamos|ojala|ayer|quien|cuando \\S++ \\S++ ?\\?|necesitamos|necesitaremos|sin) ";

constexpr QStringView Behind =
    u" (?:si (?!es posible|hay (?:nov|cam)|esta|se )|en caso|a no ser|en cuanto (?:nos|me|usted|tu)|"
    u"cuando (?:nos|usted|tu|quieras|quiera)|una vez que (?:nos|usted|tu)|siempre|normalmente|ayer|anoche) ";

}  // namespace

const PromiseRules &spanishPromises()
{
    static const PromiseRules rules{expressionOf(Promise, Parts), expressionOf(Before, Parts),
                                    expressionOf(Behind, Parts)};
    return rules;
}

}  // namespace daisychain::text
