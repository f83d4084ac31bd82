#include "core/text/empty_apology.h"

#include "core/text/entity_characters.h"
#include "core/text/find_entities.h"
#include "core/text/phrases.h"

#include <algorithm>

namespace daisychain::text {

namespace {

const Phrases &regrets()
{
    static const Phrases phrases{
        // English
        "sorry, apologies, apology, apologize, apologise, apologizes, apologises, apologizing, "
        "apologising, regret, hate to hear, hate to see, hate that, sad to hear, saddened to hear, "
        "forgive us, our bad",
        // German
        "tut uns leid, tut uns sehr leid, tut uns wirklich leid, tut mir leid, tut mir sehr leid, leid "
        "tut, entschuldigung, entschuldigen, entschuldige, verzeihung, verzeihen, bedauern, bedauere",
        // French
        "désolé, désolée, désolés, désolées, navré, navrée, navrés, nos excuses, mes excuses, excusez "
        "nous, nous excuser, regrettons",
        // Spanish
        "lo siento, lo sentimos, sentimos, disculpa, disculpas, disculpe, disculpen, perdón, perdona, "
        "lamentamos, lamento",
    };
    return phrases;
}

/// Looks like a step and is none.
const Phrases &emptyPhrases()
{
    static const Phrases phrases{
        // English
        "please accept, great visit, last visit, next visit, your visit, hope you can, kindly accept, "
        "please note, kindly note, please be informed, please be inform, kindly be informed, kindly be "
        "inform, please be advised, please be advise, kindly be advised, kindly be advise, please be "
        "assured, please understand, kindly understand, please bear with us, please forgive, please know, "
        "hope you will, hope you'll, hope we will, hope we'll, hope it will, hope that you will, we will "
        "not, we'll not, we won't, we will never, it will not, it won't, you may not, you can not, you "
        "cannot, you can't, you may have to, you could have, you may have, we try, we always try, always "
        "try, we do try, please don't worry, see you, call you, to hear from you, no updates, for your "
        "call, your call, your dm, check in counter, check in counters, you cant, no changes can be done",
        // German
        "bitte entschuldige, bitte entschuldigen, bitte um entschuldigung, bitte um verständnis, bitte um "
        "verzeihung, bitte um geduld, bitte verzeih, bitte verzeihen, bitte um nachsicht, bitte hab "
        "verständnis, bitte haben sie verständnis, wir werden nicht, du kannst nicht, sie können nicht",
        // French
        "veuillez nous excuser, veuillez accepter, veuillez agréer, veuillez recevoir, veuillez noter, vous "
        "ne pouvez pas",
        // Spanish
        "por favor acepta, por favor acepte, por favor disculpa, por favor disculpe, por favor disculpen, "
        "por favor perdona, no puedes, no puede",
    };
    return phrases;
}

const Phrases &steps()
{
    static const Phrases phrases{
        // English: what the customer may do
        "please, kindly, pls, plz, dm, dms, direct message, private message, pm, inbox, message us, message "
        "me, contact, call, phone, ring us, give us a ring, email us, e mail us, mail us, write to, write "
        "in, drop us, reach out, reach us, get in touch, get hold of, chat, speak to, speak with, talk to, "
        "visit, refer, check, try, retry, restart, reboot, reinstall, log out, log in, sign out, clear, "
        "click, tap, go to, head to, head over, select, choose, submit, send, share, provide, elaborate, "
        "let us know, let me know, let a, let our, let the, tell us, tell me, fill, apply, keep an eye, "
        "keep your eye, keep your eyes, keep us, look out, stay tuned, make sure, be sure, ensure, bring, "
        "follow us, follow the, follow these, follow this, report, file a, ask for, ask a, ask the, you "
        "can, you could, you may, you'll need, you need, you will need, you must, you have to, you should "
        "be able, need to be, needs to be, have to be, has to be, must be, feel free, free to, happy to, "
        "appreciate if, appreciate it if, would appreciate, come back to us, back to us, alternatively, is "
        "possible, via, can be done, here is, here's, here are, below, attached, confirm your, confirm the, "
        "confirm that, confirm if, confirm whether, you will have to, you'll have to, you would have to, "
        "you would need, you'd need, we need your, we need the, we need a, we require, explain more, "
        "explain further, come back soon, is offered, are offered, will be offered",
        // English: questions without their mark
        "we meant, we were asking, we were wondering, may we, may i, can we, can i, could we, could you, "
        "can you, would you, do you, did you, are you, have you, how may, may you, appreciate can",
        // English: what is or will be done
        "we'll, i'll, we will, i will, you'll be, you'll get, you'll see, you'll receive, you'll hear, you "
        "will be contacted, you will be notified, you will be updated, you will be informed, you will "
        "receive, you will get, you will hear, be updated, be notified, be contacted, be in touch, team "
        "will, they will, they'll, it will be, it'll be, will be back, will be with, will be available, "
        "will be fixed, will be resolved, will be working, will be refunded, will be sent, will be "
        "processed, will get, will follow, will assist, will investigate, will update, will contact, will "
        "respond, will reply, will look, will email, will help, will inform, will forward, will pass, will "
        "reach, be back, back on, back in stock, as soon as, asap, working on, working to, working hard, "
        "working with, works on, looking into, look into, closer look, take a look, investigating, "
        "investigation, investigate, under review, in progress, being processed, in the midst, on its way, "
        "on the way, on their way, monitoring, fixing, restocking, restock, continue there, continue here, "
        "now following, am following, are following, following you now, resolved, fixed, restored, back to "
        "normal, now working, working again, request is done, make this right, make it right, make things "
        "right, will continue with you, received your, got your, team is, team are, teams are, colleagues "
        "are, experts are, specialists are, engineers are, hard at work, to resolve, to fix, resolve this, "
        "fix this, done as, as requested, as per request, as per your request",
        // English: agreed, or settled
        "good to hear, great to hear, happy to hear, that is correct, that's correct, you are correct, "
        "you're correct, you are right, you're right, that's right, ok sure, okay sure, oh sure, oh yes, no "
        "worries, no problem, you're welcome, glad",
        // German
        "bitte, schick, schicke, schicken, schreib, schreibe, schreiben, melde, melden, ruf, rufen, "
        "kontaktiere, kontaktieren, probier, probiere, probieren, versuch, versuche, versuchen, starte, "
        "starten, gib uns, geben sie, sende, senden, teile, nenne, nennen, klick, klicke, klicken, dm, pn, "
        "direktnachricht, private nachricht, nachricht, wir prüfen, prüfen, prüfe, schauen, schaue, schau, "
        "kümmern, kümmere, wir arbeiten, arbeiten daran, arbeiten dran, wir werden, ich werde, wird "
        "behoben, wird repariert, wird gerade, weitergeleitet, weitergegeben, leiten, gebe das weiter, "
        "geben das weiter, behoben, erstattet, erstatten, gutgeschrieben, gutschrift, ersatz, "
        "nachlieferung, du kannst, sie können, kannst du, können sie, könntest du, könnten sie, du musst, "
        "sie müssen, hier findest, hier finden, morgen, heute noch, sobald, läuft wieder, ist wieder, geht "
        "wieder, unterwegs, in arbeit",
        // French
        "svp, stp, s'il vous plaît, s'il te plaît, veuillez, merci de, merci d'envoyer, envoyez, envoie, "
        "écrivez, écris nous, contactez, contacte, appelez, essayez, essaie, redémarrez, indiquez, donnez, "
        "cliquez, consultez, mp, dm, message privé, nous vérifions, on vérifie, vérifier, nous regardons, "
        "on regarde, nous allons, on va, je vais, le nécessaire, nous travaillons, nos équipes travaillent, "
        "nos équipes sont, nous revenons, vous pouvez, pouvez vous, tu peux, peux tu, vous devez, transmis, "
        "transmettons, transmets, remboursé, rembourserons, résolu, rétabli, réparé, dès que, demain, en "
        "cours, vous trouverez",
        // Spanish
        "por favor, envíanos, envíenos, envía, escríbenos, escríbanos, mándanos, mándenos, contacta, "
        "contacte, contáctanos, contáctenos, llama, llame, llámanos, prueba, pruebe, intenta, intente, "
        "reinicia, reinicie, indícanos, indíquenos, dinos, díganos, cuéntanos, cuéntenos, facilítanos, "
        "facilítenos, haz clic, haga clic, md, dm, mensaje directo, mensaje privado, estamos revisando, "
        "revisaremos, lo revisamos, vamos a, trabajando, trabajamos, te contactaremos, le contactaremos, "
        "puedes, puede, podrías, podría, debes, debe, hemos enviado, hemos reembolsado, reembolso, "
        "resuelto, solucionado, ya funciona, en cuanto, mañana, en camino, aquí tienes",
    };
    return phrases;
}

/// What stands between "have" and what was done.
const Phrases &shortWords()
{
    static const Phrases phrases{"been, now, just, already, also, since, both, all, being"};
    return phrases;
}

const Phrases &auxiliaries()
{
    static const Phrases phrases{"have, has, had, ve, was, were, is being, are being, team, we, i"};
    return phrases;
}

/// What a desk does for somebody.
const Phrases &deeds()
{
    static const Phrases phrases{
        "made, processed, sent, resent, resend, added, updated, amended, refunded, credited, corrected, "
        "forwarded, forward, escalated, escalate, passed, reported, submitted, raised, replied, responded, "
        "answered, assisted, followed, follow up, notified, informed, asked, issued, moved, arranged, "
        "shared, logged, opened, replaced, shipped, emailed, messaged, noted, requested, reset, cleared, "
        "activated, deactivated, upgraded, linked, applied",
    };
    return phrases;
}

/// "we've just sent", "has been credited": something was done.
bool isDone(const QList<TokenPlace> &tokens, qsizetype at)
{
    const qsizetype auxiliary = auxiliaries().lengthAt(tokens, at);
    if (auxiliary == 0)
        return false;
    qsizetype next = at + auxiliary;
    while (next < tokens.size() && shortWords().lengthAt(tokens, next) > 0)
        ++next;
    return next < tokens.size() && deeds().lengthAt(tokens, next) > 0;
}

bool saysStep(const QList<TokenPlace> &tokens)
{
    for (qsizetype at = 0; at < tokens.size();) {
        const qsizetype empty = std::max(emptyPhrases().lengthAt(tokens, at), regrets().lengthAt(tokens, at));
        if (empty == 0 && (steps().lengthAt(tokens, at) > 0 || isDone(tokens, at)))
            return true;
        at += std::max<qsizetype>(empty, 1);
    }
    return false;
}

/// "1/2", by itself.
bool isCount(QStringView text, qsizetype slash)
{
    const auto isDigitAt = [&](qsizetype at) {
        return at >= 0 && at < text.size() && isAsciiDigit(text[at].unicode());
    };
    return isDigitAt(slash - 1) && isDigitAt(slash + 1) && !isDigitAt(slash - 2) && !isDigitAt(slash + 2) &&
           text[slash - 1] <= text[slash + 1];
}

/// Whether it says that it goes on, or where it does. Whom it names at the beginning doesn't count.
bool isPart(QStringView text)
{
    QStringView words = text.trimmed();
    while (words.startsWith(u'@'))
        words = words.sliced(runEnd(words, 0, [](char16_t unit) { return !isScriptSpace(unit); })).trimmed();
    if (words.startsWith(u'>') || words.endsWith(u'>') || words.endsWith(u'…') || words.endsWith(u"..."))
        return true;
    for (qsizetype slash = text.indexOf(u'/'); slash >= 0; slash = text.indexOf(u'/', slash + 1)) {
        if (isCount(text, slash))
            return true;
    }
    return false;
}

bool asks(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar unit) { return unit == u'?' || unit == u'？' || unit == u'¿'; });
}

bool hasLink(QStringView text)
{
    const QList<EntityRange> entities = findMastodonEntities(text);
    return std::any_of(entities.begin(), entities.end(),
                       [](const EntityRange &entity) { return entity.kind == EntityKind::Link; });
}

}  // namespace

std::optional<TextRange> emptyApology(QStringView text)
{
    if (asks(text) || isPart(text))
        return {};
    const QList<TokenPlace> tokens = searchTokenPlaces(text);
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const qsizetype length = regrets().lengthAt(tokens, at);
        if (length == 0)
            continue;
        if (hasLink(text) || saysStep(tokens))
            return {};
        return rangeOf(tokens, at, length);
    }
    return {};
}

}  // namespace daisychain::text
