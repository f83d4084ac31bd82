#include "core/text/promise_rules.h"

namespace daisychain::text {

namespace {

/// What the endings of the future are put to: "nous vous rappelle-rons".
constexpr QStringView FutureStems =
    u"rappelle|appelle|contacte|recontacte|repond|ecri|reecri|enver|renver|reviend|tiend|verifie|controle|"
    u"regarde|rembourse|transmett|corrige|repare|remplace|expedie|livre|traite|examine|etudie|procede|fe|"
    u"informe|previend|annule|modifie|credite|verse|demande|renseigne|ajoute|signale|remonte|donne|redi|"
    u"charge|occupe|communique|partage|confirme|organise|reserve|resoud|regle|cherche|recherche|enquete|"
    u"analyse|mett|prend|passe|change|echange|remett|retourne|poste|programme|planifie|interroge|relance|"
    u"recredite|rectifie|avise|notifie|relaie|debloque|prolonge|preleve|propose|penche|effectue|rapproche";

constexpr QStringView Infinitives =
    u"(?:rappeler|appeler|contacter|recontacter|repondre|ecrire|envoyer|renvoyer|revenir|tenir|verifier|"
    u"controler|regarder|voir|rembourser|transmettre|corriger|reparer|remplacer|expedier|livrer|traiter|"
    u"examiner|etudier|proceder|faire|informer|prevenir|annuler|modifier|crediter|verser|demander|"
    u"renseigner|ajouter|signaler|remonter|donner|redire|charger|occuper|communiquer|partager|confirmer|"
    u"organiser|reserver|resoudre|regler|chercher|rechercher|enqueter|analyser|mettre|prendre|passer|"
    u"changer|echanger|remettre|poster|programmer|planifier|interroger|relancer|recrediter|rectifier|"
    u"aviser|notifier|proposer|pencher|contacter|rapprocher|relayer|debloquer|prolonger|jeter|creuser|"
    u"essayer de)";

/// Verbs of the present that promise by themselves: "je vérifie".
constexpr QStringView Deeds =
    u"(?:rappelle|appelle|contacte|recontacte|verifie|controle|regarde|rembourse|corrige|repare|remplace|"
    u"expedie|examine|etudie|informe|annule|modifie|credite|demande|ajoute|signale|renseigne|charge|occupe|"
    u"relance|remonte|communique|interroge|analyse|recherche|transfere|rectifie|avise)|"
    u"(?:rappel|appel|contact|recontact|verifi|control|regard|rembours|corrige|repar|remplac|expedi|examin|"
    u"etudi|inform|annul|modifi|credit|demand|ajout|signal|renseign|charge|occup|relanc|remont|communiqu|"
    u"interroge|analys|recherch|transfer|rectifi|avis)ons|(?:reviens|revenons|revient) (?:vers|a) |envoie|"
    u"envoyons|renvoie|renvoyons|transmets|transmettons|transmet|ecris|ecrivons|ecrit|reponds|repondons|"
    u"repond|redis|redisons|previens|prevenons|previent|"
    u"(?:fais|faisons|fait) (?:remonter|parvenir|suivre|passer|le (?:point|necessaire)|partir|"
    u"une recherche)|(?:mets|mettons|met) en (?:contact|relation)|prends contact|prenons contact|jette un|"
    u"(?:vous|te|t) (?:tiens|tenons|tient) (?:informe|au courant)\\S*";

constexpr QStringView Participles =
    u"(?:(?:rembourse|expedie|envoye|renvoye|traite|contacte|recontacte|rappele|informe|corrige|remplace|"
    u"livre|credite|recredite|verse|annule|examine|etudie|verifie|repare|notifie|prevenu|analyse|echange|"
    u"effectue)e?s?|transmise?s?|resolue?s?|pris(?:e|es)? en charge|tenue?s? (?:informe\\S*|au courant))";

constexpr QStringView Teams =
    u"(?:conseiller|conseillere|conseillers|equipe|equipes|collegue|collegues|service|technicien|"
    u"technicienne|agent|expert|responsable|specialiste|magasin|boutique|support|charge de clientele|"
    u"quelqu un)";

constexpr QStringView Things =
    u"(?:reponse|remboursement|e mail|mail|email|courriel|appel|avoir|nouvelles|message|virement|"
    u"confirmation|colis de remplacement|bon|sms|retour|etiquette|notification)";

constexpr NamedPart Parts[] = {
    {u"inf", Infinitives},
    {u"stem", FutureStems},
    {u"plain", Deeds},
    {u"pronoun", u"(?:vous|te|t|le|la|les|l|lui|leur|y|en|me|m|nous|s|se|tout de suite|immediatement|aussi|"
                 u"bien|egalement|personnellement) "},
    {u"done", Participles},
    {u"unit", Teams},
    {u"team", u"(?:(?:un|une|notre|nos|le|la|l|mon|ma|mes|un de nos|une de nos|l une de nos|l un de nos) "
              u"(?:[a-z]++ ){0,2}?)<unit>(?: (?!qui )[a-z]+){0,4}?"},
    {u"thing", Things},
    {u"now", u"(?:\\S++ ){0,4}?(?:actuellement|en ce moment|deja|toujours|jamais) "},
};

constexpr QStringView Promise =
    // Nous vous rappellerons.
    u" (?:je|j|nous|on) (?:<pronoun>){0,4}(?:<stem>)r(?:ai|ons|a) (?!toujours |jamais |pas )|"
    u" et (?:<pronoun>){1,4}(?:<stem>)r(?:ai|ons) (?!toujours |jamais |pas )"
    // Je vais regarder ça.
    u"| (?:je vais|nous allons|on va) (?:<pronoun>){0,4}<inf>(?= )"
    // Je vérifie et je vous tiens au courant.
    u"| (?:je|j|nous|"
    u"on) (?:<pronoun>){0,4}(?!<now>)(?!\\S++ (?:\\S++ ){0,3}?(?:actuellement|deja|"
    u"toujours) )(?:<plain>)(?:(?= )|(?<= ))| (?:je|nous|on) (?=vous |te |t )(?:<plain>)(?= )"
    // Un conseiller vous contactera.
    u"| <team> (?:<pronoun>){0,4}(?:(?:<stem>)r(?:a|ont)|(?:va|vont) (?:<pronoun>){0,4}<inf>)(?= )"
    // Votre colis sera expédié lundi. Vous serez remboursé.
    u"| (?:votre|vos|ton|ta|tes|le|la|l|les|ce|cet|cette|vous|tu|il|elle|cela|"
    u"ca) (?:(?!clients |,)[a-z0-9]+ ){0,5}?(?:sera|seront|serez|seras|"
    u"(?:va|vont|allez|vas) etre) (?:(?!toujours |pas |jamais |,)\\S++ ){0,3}?<done> "
    // Vous recevrez une réponse.
    u"| (?:vous (?:recevrez|aurez|allez recevoir)|"
    u"tu (?:recevras|auras|vas recevoir)) (?:(?!,)\\S++ ){0,4}?<thing> |"
    u" (?:laissez|laisse) moi (?:<pronoun>){0,2}<inf>(?= )";

constexpr QStringView Before =
    u" (?:merci de|veuillez|si|s il vous plait|s il te plait|svp|stp|au cas ou|en cas|"
    u"(?:(?:re)?envoyez|envoie|donnez|donne|contactez|contacte|appelez|appelle|dites|dis|ecrivez|ecris|"
    u"indiquez|communiquez|faites|rejoignez|transmettez|precisez|laissez|passez) (?:nous|"
    u"moi (?!verif|regard)|le|la|les|votre|vos)|(?:des|une fois|lorsque?|quand|apres) (?:que )?(?:vous|tu)|"
    u"(?:pouvez|pourriez|peux|pourrais|pouvons|voulez|souhaitez|puis) (?:vous|tu|nous|je)|afin|"
    u"pour qu(?:e|on)|esper\\S*|j espere|sans|qui va|comment|aurons besoin|besoin) ";

constexpr QStringView Behind =
    u" (?:si (?!possible|ca a)|au cas|en cas|des que (?:vous|tu)|lorsque vous|quand vous|apres que vous|"
    u"une fois que vous|en general|generalement|habituellement|toujours) ";

}  // namespace

const PromiseRules &frenchPromises()
{
    static const PromiseRules rules{expressionOf(Promise, Parts), expressionOf(Before, Parts),
                                    expressionOf(Behind, Parts)};
    return rules;
}

}  // namespace daisychain::text
