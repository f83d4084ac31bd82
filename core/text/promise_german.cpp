#include "core/text/promise_rules.h"

namespace daisychain::text {

namespace {

/// Verbs of the present that promise by themselves: "ich melde mich".
constexpr QStringView Deeds =
    u"meld|schreib|send|schick|pruf|uberpruf|klar|check|kummer|erstatt|uberweis|informier|kontaktier|"
    u"korrigier|beheb|reparier|ersetz|verschick|versend|liefer|storni?er|recherchier|veranlass|organisier|"
    u"antwort|beantwort|erledig|bearbeit|ermittl|benachrichtig|besprech|vergut|bestell|aktualisier|"
    u"analysier|untersuch|verlanger|besorg|verbind|eskalier|hinterleg|stornier|reservier|aktivier|teste|"
    u"berichtig|erkundig";

/// Verbs that need a word behind them: "ich rufe Sie an".
constexpr QStringView SplitDeeds =
    u"(?:ruf|ruft|rufe|rufen) (?:\\S++ ){0,12}?(?:an|zuruck|durch)|"
    u"(?:geb|gebe|geben|gibt) (?:\\S++ ){0,12}?(?:weiter|bescheid|zuruck|durch|ruckmeldung|rat)|"
    u"(?:leite|leiten|leitet) (?:\\S++ ){0,12}?weiter|"
    u"(?:reiche|reichen|reicht) (?:\\S++ ){0,12}?(?:weiter|ein)|"
    u"(?:schau|schaue|schauen|schaut|seh|sehe|sehen|sieht|guck|gucke|"
    u"gucken) (?:(?:mir|uns|sich) (?:\\S++ ){0,8}?(?:an|um)|(?:\\S++ ){0,8}?(?:nach|rein|hinein))|"
    u"(?:hake|haken|hakt|frag|frage|fragen|fragt|fass|fasse|fassen) (?:\\S++ ){0,8}?(?:nach|an)|"
    u"(?:halte|halten|halt) (?:sie|dich|euch|ihn|dir|ihnen) (?:\\S++ ){0,8}?(?:laufenden|informiert)|"
    u"(?:buche|buchen|bucht|zahle|zahlen|zahlt) (?:\\S++ ){0,12}?(?:zuruck|um|ein|aus|gut)|"
    u"(?:schreibe|schreiben|schreibt) (?:\\S++ ){0,12}?gut|"
    u"(?:tausche|tauschen|tauscht) (?:\\S++ ){0,8}?aus|(?:lass|lasse|lassen) (?:\\S++ ){1,10}?<inf>|"
    u"(?:sage|sagen|sagt|geb|gebe|geben|gibt) (?:dir|ihnen|euch|der|den|dem) (?:\\S++ ){0,8}?(?:bescheid|"
    u"weiter)|"
    u"(?:komm|komme|kommen|kommt) (?:\\S++ ){0,8}?(?:auf (?:sie|dich|euch) zu(?:ruck)?|zuruck|vorbei)|"
    u"(?:setze|setzen|setzt) (?:\\S++ ){0,10}?(?:verbindung|auf|ein)|"
    u"(?:nehme|nehmen|nimmt) (?:\\S++ ){0,8}?(?:kontakt|auf|zuruck)|"
    u"(?:spreche|sprechen|spricht) (?:\\S++ ){0,6}?(?:mit|an)|"
    u"(?:frage|fragen|fragt) (?:beim?|in|die|den|das|unser\\S*) |"
    u"(?:trage|tragen|tragt|fuge|fugen|fugt|hole|holen|holt|stelle|stellen|stellt|lege|legen|"
    u"legt) (?:\\S++ ){1,8}?(?:ein|nach|hinzu|ab|bereit|zu|bei|dazu)|"
    u"(?:gehe|gehen|geht) (?:dem|der sache) nach|(?:lose|losen|richte|richten) (?:das|es|ihr|den) |"
    u"(?:bringe|bringen|bringt) (?:\\S++ ){1,6}";

/// Infinitives: "ich werde das prüfen".
constexpr QStringView Infinitives =
    u"(?:(?:an|zuruck|weiter|nach|aus|um|ein|gut|zu|durch|be|ab|hinzu|bereit)?(?:melden|schreiben|senden|"
    u"schicken|prufen|klaren|checken|kummern|erstatten|uberweisen|informieren|kontaktieren|korrigieren|"
    u"beheben|reparieren|ersetzen|liefern|stornieren|recherchieren|veranlassen|organisieren|antworten|"
    u"erledigen|arbeiten|ermitteln|benachrichtigen|sprechen|verguten|stellen|aktualisieren|analysieren|"
    u"untersuchen|rufen|geben|leiten|reichen|schauen|sehen|haken|fragen|buchen|zahlen|tauschen|holen|"
    u"kommen|nehmen|fugen|tragen|gehen|beantworten|uberprufen|verschicken|versenden|besprechen|erkundigen|"
    u"verlangern|reservieren|losen)|(?:bescheid|kontakt|verbindung) (?:sagen|geben|aufnehmen|setzen)|"
    u"auf dem laufenden halten|machen lassen)";

constexpr QStringView Participles =
    u"(?:verschickt|versandt|versendet|gesendet|geschickt|zugeschickt|zugesandt|erstattet|zuruckerstattet|"
    u"uberwiesen|gutgeschrieben|bearbeitet|gepruft|uberpruft|korrigiert|behoben|weitergeleitet|"
    u"weitergegeben|informiert|benachrichtigt|kontaktiert|angerufen|zuruckgerufen|ersetzt|ausgetauscht|"
    u"storniert|repariert|zuruckgebucht|umgebucht|beantwortet|ausgeliefert|geliefert|erledigt|geklart)";

constexpr QStringView Teams =
    u"(?:team|kollege|kollegin|kollegen|kolleginnen|techniker|technikerin|mitarbeiter|mitarbeiterin|"
    u"berater|beraterin|abteilung|fachabteilung|buchhaltung|lager|technik|kundendienst|kundenservice|"
    u"support|filiale|jemand|leitung|versand)";

constexpr QStringView Things =
    u"(?:antwort|gutschrift|erstattung|geld|e mail|mail|nachricht|ruckruf|anruf|ersatz|ersatzgerat|"
    u"gutschein|bescheid|ruckmeldung|bestatigung|betrag|update|info|infos|rechnung|ersatzlieferung|etikett|"
    u"neue|neues|neuen)";

constexpr NamedPart Parts[] = {
    {u"inf", Infinitives},
    {u"adverb", u"(?:gern|gerne|auch|dann|jetzt|gleich|sofort|umgehend|naturlich|selbstverstandlich|"
                u"schnellstmoglich|nochmal|noch|mal|heute|morgen|es|das|sie|ihn|personlich) "},
    {u"now", u"(?:\\S++ ){0,4}?(?:gerade|derzeit|momentan|aktuell|bereits|schon|immer|stets|nicht|nie|"
             u"kein\\S*) "},
    {u"plain", Deeds},
    {u"split", SplitDeeds},
    {u"verb", u"(?:(?:<plain>)(?:e|en|n|t|et|le|re|ern|eln)?|<split>)(?= )"},
    {u"done", Participles},
    {u"unit", Teams},
    {u"team", u"(?:(?:ein|eine|einer|unser|unsere|der|die|das|mein|meine) (?:[a-z]++ ){0,2}?)?(?<!ihre )"
              u"(?<!ihr )<unit>(?: (?:aus|in|von|im|der|des|dem|unserer|unserem) [a-z]+){0,2}"},
    {u"thing", Things},
    {u"yours", u"(?:ihre?n?|deine?n?|eure?n?|das|die|der|den|es|dies\\S*|sie|du|ihr|ein\\S*|unser\\S*)"},
};

constexpr QStringView Promise =
    // Ich melde mich. Und melde mich dann.
    u" (?:ich|wir) (?:<adverb>){0,2}(?!<now>)(?:<verb>)|"
    u" (?:ich|wir) (?:(?!,)\\S++ ){1,12}?und (?:<adverb>){0,2}(?!<now>)(?:<verb>)"
    // Morgen rufen wir Sie an; sobald sie da ist, schicken wir sie.
    u"| (?=[a-z]+ (?:ich|wir|s|ichs) )(?!\\S++ (?:ich|wir) <now>)(?:(?:<plain>)(?:e|en|n)? (?:ich|wir)|"
    u"(?=\\S++ (?:ich|wir) (?:\\S++ ){0,12}?(?:an|zuruck|weiter|bescheid|nach|laufenden|zu|aus|um|ein|"
    u"vorbei|gut|verbindung|<inf>) )(?:ruf|geb|leit|schau|seh|hak|frag|halt|buch|zahl|tausch|lass|sag|komm|"
    u"setz|nehm|hol|stell)e?n? (?:ich|wir)) "
    // Wir werden Ihnen das Geld erstatten; dann werde ich nachfragen.
    u"| (?:(?:ich|wir) werden?|"
    u"werden? (?:ich|wir)) (?:(?!immer |nicht |nie |stets |kein|,)\\S++ ){0,14}?<inf> "
    // Unser Team wird sich melden. Ein Kollege ruft Sie zurück.
    u"| <team> (?:sich )?(?:(?:wird|werden) (?:(?!immer |nicht |,)\\S++ ){0,14}?<inf> |(?!<now>)<verb>)"
    // Ihre Bestellung wird am Montag verschickt.
    u"| <yours> (?:(?!,)[a-z0-9]++ ){0,6}?(?:wird|werden|wirst|"
    u"werdet) (?:(?!immer |nicht |laufend |regel |normalerweise |meist |,)\\S++ ){0,10}?<done> "
    // Sie erhalten die Gutschrift nächste Woche. Du hörst von uns.
    u"| (?:(?:sie|du|ihr) (?:bekommen|erhalten|bekommst|erhaltst|bekommt|erhaltet)|"
    u"(?:bekommst|erhaltst) du|(?:bekommen|erhalten) sie) (?:(?!,)\\S++ ){0,8}?(?:<thing>|"
    u"von (?:mir|uns)) |"
    u" (?:(?:sie|du|ihr) (?:horen|horst|hort)|"
    u"(?:horen|horst|hort) (?:sie|du|ihr)) (?:\\S++ ){0,6}?von (?:mir|uns) "
    // Das Gerät geht morgen raus; der Techniker wird am Dienstag bei Ihnen sein.
    u"| (?:das|die|der|ihre?|deine?|eure?|es) (?:[a-z]++ ){0,3}?(?:geht|gehen) (?:\\S++ ){0,8}?(?:raus|"
    u"heraus|hinaus|an sie ab) | <team> wird (?:\\S++ ){1,10}?bei (?:ihnen|dir|euch) sein |"
    u" (?:lassen sie mich|lass mich|lasst mich) (?:\\S++ ){0,6}?<inf> ";

constexpr QStringView Before =
    u" (?:bitte|wenn|falls|sofern|sollten|solltest|(?:sobald|nachdem|wenn) (?:sie|du|ihr|uns|mir)|damit|"
    u"(?:konnen|konnten|konntest|kannst|konnt|wurden|mochten|durfen|wollen|sollen) (?:sie|du|ihr|wir)|"
    u"(?:schicken|senden|schreiben|rufen|nennen|melden|geben|teilen|kontaktieren|sagen|lassen|wenden|"
    u"nutzen|folgen) sie (?:uns|mir|sich|einfach|dem|den|die|ihre?)|"
    u"(?:schick|sende?|schreib|ruf|nenne?|melde?|gib|teil|kontaktier|sag|lass|wende?|folge?) (?:uns|mir|"
    u"dich|einfach|doch|deine)|(?:schickt|sendet|schreibt|ruft|nennt|meldet|gebt) (?:uns|mir|euch)|"
    u"(?:benotigen|brauchen|benotige|brauche)|wer|hoffen|hoffentlich|hoffe|dass sie|dass er|er|"
    u"(?:dein|deine|ihr|ihre|euer|eure) (?:kollegin|kollege|arzt|bank)) ";

constexpr QStringView Behind =
    u" (?:(?:wenn|falls|sofern|sobald) (?!ich |wir |es (?:neu|was|etwas)|da |das |die |der )|"
    u"wenn (?:sie|du|ihr)|sobald (?:sie|du|ihr|uns)|nachdem (?:sie|du|ihr)|in der regel|normalerweise|"
    u"jederzeit) ";

}  // namespace

const PromiseRules &germanPromises()
{
    static const PromiseRules rules{expressionOf(Promise, Parts), expressionOf(Before, Parts),
                                    expressionOf(Behind, Parts)};
    return rules;
}

}  // namespace daisychain::text
