#include "core/text/concrete_step.h"

#include "core/text/phrase_set.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace daisychain::text {

namespace {

constexpr qsizetype LongestAnswer = 2'000;
constexpr qsizetype PhoneDigits = 7;

// All of it is folded as the text is, so accents and case don't matter.

/// What tells somebody to do something, where a sentence or a half of it begins, or after "please".
constexpr char Deeds[] =
    "back up, call, cancel, check, clear, click, close, confirm that, connect your, delete, "
    "deregister, disable, disregard, download, edit, enable, ensure, enter, erase, fill, "
    "follow the, go back, go into, go to, hold, ignore, install, keep an eye, let a manager, "
    "log in, log out, make sure, navigate, plug, power, press, put, reboot, re register, "
    "reinstall, remove, reset, restart, run, scroll, see our, see any, see an, see here, "
    "see the, select, set up, sign in, sign out, swipe, switch, tap, toggle, try, turn, "
    "uninstall, unplug, unscrew, update, use, visit, wait, listen, stream, top up, purchase, "
    "report this to the, speak to, speak with, casting your, voting, power cycle, put it, "
    "take it, cancelling, canceling, connecting, restarting, bitte starte, bitte starten, "
    "bitte prüfe, bitte prüfen, bitte versuche, bitte versuchen, bitte öffne, bitte lade, "
    "bitte klicke, bitte wähle, bitte gib, bitte rufe, bitte warte, bitte aktualisiere, "
    "bitte lösche, bitte installiere, starte, starten sie, prüfe, prüfen sie, versuche, "
    "versuchen sie, öffne, öffnen sie, klicke, klicken sie, wähle, wählen sie, lösche, "
    "löschen sie, installiere, installieren sie, trenne, trennen sie, ziehe, drücke, "
    "veuillez redémarrer, redémarrez, essayez, vérifiez, cliquez, ouvrez, appuyez, supprimez, "
    "installez, désinstallez, mettez à jour, rendez vous, consultez, reinicia, reinicie, "
    "intenta, intente, verifica, verifique, haz clic, haga clic, abre, abra, borra, instala, "
    "desinstala, actualiza, actualice, consulta, consulte, revisa, revise, going into, "
    "keeping an eye, restating, backing up, updating, clearing, resetting, speaking, "
    "uninstalling, start with the following, explore your return, leave feedback, "
    "leave packing feedback, leave your feedback, provide your feedback, please allow, ask your, "
    "ask alexa, open the, open your, verify that, verify if, view your, change your, change the, "
    "return it, return the, move to";

/// What may stand before a deed.
constexpr char Before[] =
    "please, pls, kindly, then, and, or, also, just, first, let s, lets, you can, you could, "
    "you may, you need to, you ll need to, you will need to, you should, you must, you have to, "
    "you may need to, you might, you d have to, recommend, suggest, suggest that you, "
    "suggest you, recommend that you, recommend you, have you, have you tried, tried, advise, "
    "if so, can you try, could you try, can you please, could you please, to do so, next, "
    "once you, try, best to, bitte, dann, und, du kannst, sie können, veuillez, puis, et, "
    "vous pouvez, por favor, y, puedes, puede, puedes también, luego, need to, like you to, "
    "want you to, you ll have to, you ll want to, steps to, d suggest, d recommend, ll need to, "
    "d advise, trying, by, you can also";

/// Questions that narrow down what is wrong.
constexpr char Narrowing[] =
    "which, what version, what model, what device, what devices, what type, what types, "
    "what kind, what error, what message, what color, what colour, what browser, what date, "
    "what order, what does the, what is the current, what s the current, what is your current, "
    "what time, what information did, what insight, what options, what store, what s your local, "
    "what ios, what os, what operating, what was the, what steps, what area, what s the domain, "
    "what state, what happens when, when did, when was, when were, when you tune, "
    "where did this, where did you buy, where did you visit, where are you, where is it you, "
    "where you are, where you pre, where your, which one, how long, how many, how old, how far, "
    "do you recall, do you know where, do you have any other, do you have our, "
    "do you have the address, do you possibly, have you tried, have you already, "
    "have you restarted, have you updated, have you had, have you checked, have you made, "
    "have you spoken, have you contacted, have you redeemed, have you deleted, have you pre, "
    "have you reset, have you rebooted, have you installed, did you file, did you get, "
    "did you receive, did this issue, did this start, did this happen, did the lights, "
    "did information, did you pre, did we miss, did you pick, did gamestop, does this happen, "
    "does this only, does that continue, does restarting, does it happen, does the song, "
    "does this bill, does that channel, does it only, does anything, are you able, "
    "are you currently on, are you currently using, are you updated, are you connected, "
    "are you trying, are you receiving, are you using, are you on, are you seeing, are all of, "
    "are all your, is the option, is the light, is this happening, is it doing, is it happening, "
    "is it possible we, is it just a, is ios, is your router, is the screen, is that the, "
    "is everything, is this only, is only happening, on which, any steps, is installed, "
    "exact version, exact ios, ios version, version number, any error, the make model, "
    "the model, was the item, was this on, was this shipped, were you given, "
    "were you able to file, has the tracking, has home, order number, clarify the, "
    "clarify where, clarify which, clarifying for us, show us what, picture of, pic of, "
    "the location of, the address of, your location, tell us when, let us know which, "
    "let us know what, link us to, your platform, gamertag platform, phone manufacturer, "
    "made and how much, the barcode, who s the carrier, who is the carrier, look like this, "
    "welche, welches, welcher, welchen, seit wann, wie lange, wann hast, wann haben, wo hast, "
    "hast du schon, haben sie schon, haben sie bereits, hast du bereits, fehlermeldung, wie alt, "
    "quel, quelle, quels, quelles, depuis quand, avez vous déjà, avez vous essayé, cuál, cuáles, "
    "qué versión, qué modelo, qué dispositivo, qué error, desde cuándo, has probado, "
    "has intentado, ya entraste, ha probado, te has puesto, cuándo compr, your current ios, "
    "current ios, the country, what version of, the current tracking, who s the, "
    "have you checked out, are you experiencing, the intended, when the, asksite, types of, "
    "more about which, is it just, we re you able to file, the ios, could you post, "
    "can you post, are you missing, was the, sold by";

/// What makes a question of a sentence without a question mark.
constexpr char Requests[] =
    "let us know, let me know, letting us know, tell us, tell me, clarify, dm, dms, direct message, please, "
    "start by, to confirm, may we know, sag uns, teile uns, dites nous, dinos, indícanos";

/// The question is no narrower than "how can we help?".
constexpr char Vague[] =
    "what happened, what s going on, what is going on, what s happening, what is happening, "
    "what seems, how can we, how can i, how may, how would we, anything else, usual order, "
    "did you order, what did you get, what all did you, you going to, still need, if you need, "
    "any questions, hear from, still want, made you, made you feel, still experiencing, "
    "which issue, what issue, what issues, which issues, what exactly, was los, wie können wir, "
    "was ist passiert, que se passe, comment pouvons, qué está pasando, qué pasó, lo sucedido, "
    "cómo podemos, what made you, on what is happening, fill us in";

/// Sends the customer to another door.
constexpr char HandOvers[] =
    "dm, dms, d m, direct message, direct messages, private message, private messages, "
    "privately, pm us, message us, message me, inbox, send us, send me, send a note, drop us, "
    "shoot us, shoot me, write to us, write us, reach out, reach us, reach our, reaching out to, "
    "contact us, contact our, contact me, get in touch, in touch, touch with us, "
    "connect with us, connect right away, email us, follow us, follow and, tell us more, "
    "tell us what, tell me more, tell me what, tell us a, more details, further details, "
    "your details, more info so, provide details, provide some, provide more, share your, "
    "speak with us, talk to us, chat with us, phone chat, phone or chat, via phone, via chat, "
    "our chat team, phone us, get back to, here to help so, follow up, look into, looking into, "
    "take a look, closer look, further look, like to review, explore ways, let our team, "
    "let us know here, further assist, can assist, reply to you, responded, replied, "
    "answered your, your inbox, our answer desk, investigate, escalate, forward your, "
    "forward this, pass along, pass this, pass it, direktnachricht, dn, private nachricht, "
    "schreib uns, schreibe uns, schreiben sie uns, melde dich, melden sie sich, kontaktiere uns, "
    "kontaktieren sie uns, kundenservice, message privé, mp, contactez nous, écrivez nous, "
    "mensaje directo, mensaje privado, md, contáctanos, contáctenos, escríbenos, contacta con, "
    "comunicarte, enlace de contacto, for real time support, provide your details, "
    "your full name, account number, your name, your address, email address, your email, "
    "your phone";

/// Says how things are: what is, isn't, will be, or may be done.
constexpr char Facts[] =
    "turned off, turned it off, shut off, shut it off, back on, is off, you ll need, you ll get, "
    "you ll receive, you will receive, you won t, you wouldn t, you would need, you can only, "
    "you can also, you can find, you can still, you can do, you ll be, you ll see, you ll find, "
    "you d usually, you should be able, you should get, you should still, only able, "
    "able to revert, aren t, is not, are not, wasn t, don t track, cannot, unable to, no longer, "
    "not available, is available, are available, not eligible, is eligible, eligible, "
    "is supported, it ll be, it will be, they ll be, won t be, will no longer, will match, "
    "should be open, should be happy, should be good, you should be, will be accessible, "
    "will be made, will close, will be arranged, will need to, only through, only those, "
    "only applicable, must fit, there is an, there are usually, there may be, there should be, "
    "due to, because of, as long as, in order to, depends on, refers to, responsible for, "
    "caused by, unavoidable, was released, we just released, is located, are located, located, "
    "found in, found under, can be found, can be done, can deliver, can be associated, "
    "is a free, it s free, ad free, the portion, standard portion, costs, charged, obligated, "
    "legislation, policy, rules, restriction, restrictions, currently being, scheduled, "
    "set to depart, is delayed, are delayed, incident, disruption, running fine, "
    "prior to departure, at this time, on our end, known issue, we re aware, we are aware, "
    "temporary, takes up to, can take, may take, aims to, allow up to, business days, "
    "working days, within, up to 2, good for any, by default, only support, support in english, "
    "offer support, we offer, in english, registered, is public, is paid, is deactivated, "
    "has been deactivated, in place, free of charge, working on the area, "
    "still working on the recipe, if it fits, fits comfortably, participating, real high, "
    "issue with, closes, ends, opens, starts, expires, expiration, weekly flights, "
    "direct flight, same address, not a participating, as per, in real time, we don t, "
    "we do not, doesn t appear, is because, is when, service or, associated with multiple, "
    "automatically, gives us, leider nicht, nicht möglich, ist möglich, nicht mehr, erst ab, "
    "derzeit, momentan nicht, werktage, werktagen, stunden, du findest, sie finden, findest du, "
    "finden sie, liegt an, möglichkeit, wird gewöhnlich, erstattung, n est pas, n est plus, "
    "pas possible, sous 24, jours ouvrés, vous trouverez, vous pouvez, dès la, no es posible, "
    "ya no, días hábiles, encontrarás, puedes hacer, no está, no tenemos, no momento não, "
    "previsão, our carriers, reps at, it will try, may create, as it becomes, behind schedule, "
    "for safety reasons, we only have, should have, we have that, contact us without, "
    "bei den kategorien, kannst bei, will try, are beneficial, isn t available, isn t something, "
    "can t be, we can t get, you can t, doesn t happen, there is an issue, we cannot, "
    "you re only, you re able";

/// Words that come with a feeling, not with a fact.
constexpr char Feelings[] =
    "sorry, apologies, apologize, apologise, regret, thanks, thank you, thx, glad, "
    "happy to hear, love, hope, hopefully, enjoy, welcome, congrats, appreciate, frustrating, "
    "frustration, understand, we never, we always, pleasure, great to, have a great, "
    "have a good, excited, awesome, worth, stay tuned, concerning, troubling, stopping by, "
    "happy halloween, concern, inconvenience, you re welcome, patience, no problem, leider, "
    "entschuldigung, danke, désolé, désolés, merci, lamentamos, gracias, sentimos, sound, "
    "sounds, believe, wait to, can t wait, account via, details via, information via, information here on, "
    "via social, over social, "
    "disappoint, luv, my friend, right back, sad, bummer, expect, adorable";

/// A link beside these leads to an answer.
constexpr char Pointers[] =
    "here, info, information, details, steps, guide, help page, help pages, link, article, "
    "check out, check, options, for more, how to, this, via, visit, learn more, at, hier, infos, "
    "ici, lien, aquí, enlace, team, details for";

/// A part of a sentence, up to a comma or its like.
struct Clause {
    QString words;  ///< folded, each between blanks
    bool isAsked = false;
    bool hasLink = false;
};

bool isLink(QStringView word)
{
    return word.startsWith(u"http://", Qt::CaseInsensitive) ||
           word.startsWith(u"https://", Qt::CaseInsensitive) || word.startsWith(u"www.", Qt::CaseInsensitive);
}

bool endsClause(QStringView word)
{
    static constexpr QStringView Ends = u".!?;:,)\u2026\u3002\uff01\uff1f";
    return !word.isEmpty() && Ends.contains(word.back());
}

bool opensClause(QStringView word)
{
    static constexpr QStringView Dashes = u"-\u2013\u2014>(";
    return word.compare(u"but", Qt::CaseInsensitive) == 0 || word.compare(u"so", Qt::CaseInsensitive) == 0 ||
           (!word.isEmpty() && Dashes.contains(word.front()));
}

bool asks(QStringView word)
{
    return word.endsWith(u'?') || word.endsWith(u'\uff1f');
}

/// Cuts an answer into clauses; names and the two letters somebody signs with are left out.
class ClauseCutter final {
public:
    QList<Clause> cut(QStringView answer)
    {
        qsizetype at = 0;
        while (at < answer.size()) {
            qsizetype end = at;
            while (end < answer.size() && !answer[end].isSpace())
                ++end;
            addWord(answer.sliced(at, end - at));
            at = end + 1;
        }
        endSentence(false);
        return m_clauses;
    }

private:
    void addWord(QStringView word)
    {
        if (word.isEmpty() || word.startsWith(u'@') || word.startsWith(u'^'))
            return;
        if (isLink(word)) {
            addLink();
            return;
        }
        if (opensClause(word))
            endClause();
        m_text += word;
        m_text += u' ';
        if (!endsClause(word))
            return;
        endClause();
        if (!word.endsWith(u',') && !word.endsWith(u':') && !word.endsWith(u')'))
            endSentence(asks(word));
    }

    /// A link belongs to what stands before it: "more here: …".
    void addLink()
    {
        if (m_text.isEmpty() && m_clauses.size() > m_sentence)
            m_clauses.last().hasLink = true;
        else
            m_hasLink = true;
    }

    void endClause()
    {
        if (m_text.isEmpty() && !m_hasLink)
            return;
        m_clauses.append({spacedTokens(m_text), false, m_hasLink});
        m_text.clear();
        m_hasLink = false;
    }

    /// A question mark counts for the whole sentence.
    void endSentence(bool isAsked)
    {
        endClause();
        for (qsizetype i = m_sentence; isAsked && i < m_clauses.size(); ++i)
            m_clauses[i].isAsked = true;
        m_sentence = m_clauses.size();
    }

    QList<Clause> m_clauses;
    qsizetype m_sentence = 0;
    QString m_text;
    bool m_hasLink = false;
};

struct Lists {
    PhraseSet deeds{Deeds};
    PhraseSet before{Before};
    PhraseSet narrowing{Narrowing};
    PhraseSet requests{Requests};
    PhraseSet vague{Vague};
    PhraseSet handOvers{HandOvers};
    PhraseSet facts{Facts};
    PhraseSet feelings{Feelings};
    PhraseSet pointers{Pointers};
};

const Lists &lists()
{
    static const Lists all;
    return all;
}

/// "Restart it", "please restart", "you can restart".
bool tellsWhatToDo(QStringView words)
{
    const QList<qsizetype> places = lists().deeds.placesIn(words);
    return std::any_of(places.begin(), places.end(), [&](qsizetype at) {
        return at == 0 || lists().before.isAtEndOf(words.first(at + 1));
    });
}

/// "Which version is it?", "tell us which it is".
bool narrowsDown(const Clause &clause)
{
    const bool isRequest = clause.isAsked || clause.hasLink || lists().requests.isIn(clause.words);
    return isRequest && lists().narrowing.isIn(clause.words) && !lists().vague.isIn(clause.words);
}

/// Seven digits or more: nobody writes them but to be called.
bool hasPhoneNumber(const QString &words)
{
    qsizetype digits = 0;
    for (const QChar c : words) {
        if (c.isDigit())
            ++digits;
        else if (!c.isSpace())
            digits = 0;
        if (digits >= PhoneDigits)
            return true;
    }
    return false;
}

bool isStep(const Clause &clause)
{
    if (narrowsDown(clause) || hasPhoneNumber(clause.words))
        return true;
    if (lists().handOvers.isIn(clause.words) || (clause.isAsked && lists().vague.isIn(clause.words)))
        return false;
    if (tellsWhatToDo(clause.words) || (clause.hasLink && lists().pointers.isIn(clause.words)))
        return true;
    return !clause.isAsked && lists().facts.isIn(clause.words) && !lists().feelings.isIn(clause.words);
}

}  // namespace

bool hasConcreteStep(QStringView answer)
{
    const QList<Clause> clauses = ClauseCutter().cut(answer.first(std::min(answer.size(), LongestAnswer)));
    return std::any_of(clauses.begin(), clauses.end(), isStep);
}

}  // namespace daisychain::text
