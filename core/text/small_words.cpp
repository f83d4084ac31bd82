#include "core/text/small_words.h"

#include "core/text/phrases.h"

#include <algorithm>

namespace daisychain::text {

namespace {

const Phrases &smallPhrases()
{
    static const Phrases phrases{
        // English: few
        "only a few, just a few customers, just a few users, just a few people, only a handful, just a "
        "handful, only a small, only some customers, only some users, only some people, only certain "
        "customers, only certain users, only certain flights, a small number of, a very small number, a "
        "limited number of customers, a limited number of users, very few customers, very few users, very "
        "few people, a few customers, a few users, isolated case, isolated cases, isolated incident, "
        "isolated incidents, isolated issue, isolated issues, isolated problem, isolated to, not "
        "widespread, not a widespread, isn't widespread, isn't a widespread, just a glitch, just a small, "
        "just a minor, only a minor, some minor issues with, small glitch, minor glitch, small hiccup, "
        "minor hiccup, no big deal, not a big deal",
        // English: it isn't there
        "works for us, works for me, works fine, works on our end, works on our side, working on our end, "
        "working on our side, working for us, it's working fine, is working fine, are working fine, "
        "should be working fine, should be working just fine, is working normally, are working normally, "
        "is working as expected, are working as expected, fine on our end, fine on our side, fine for us, "
        "good on our end, good on our side, ok on our end, okay on our end, normal on our end, not on our "
        "end, not on our side, not our fault, everything seems fine, everything seems to be, everything "
        "looks fine, everything looks good, everything looks normal, everything is working, everything is "
        "up, everything is fine, all systems are, all the systems are, not down, isn't down, aren't down, "
        "is up and running, are up and running, no known, no current issues, no current problems, no "
        "outage, no outages, not an outage, no issue with, no issues with, no problem with the, no "
        "problems with the, no problem with our, no problems with our, no issues on our, no problems on "
        "our, no issues at our, no issue on our, no errors on our, no error we, there are no issues, "
        "there is no issue, there are no problems, there is no problem, no issues reported, no problems "
        "reported, no reports of, no other reports, haven't had any reports, haven't had any other "
        "reports, haven't heard of any, not aware of any, aren't aware of any, unaware of any, not seeing "
        "any issues, not seeing any issue, not seeing any problems, not seeing any outages, not seeing an "
        "outage, aren't seeing any issues, aren't seeing any problems, aren't seeing any outages, not "
        "showing any issues, not showing any outages, don't see any issues, don't see any problems, don't "
        "see any outages, don't see an outage, nothing is wrong, nothing wrong with the, nothing wrong with "
        "our, can't reproduce, "
        "cannot reproduce, unable to reproduce, can't replicate, cannot replicate, unable to replicate",
        // English: theirs alone
        "you're the only, you are the only, the only one reporting, the only person reporting, the only "
        "customer, nobody else has, nobody else is, no one else has, no one else is, no other customers, "
        "no other users, just you, only you, issue is on your end, problem is on your end, issue on your "
        "end, problem on your end",
        // German
        "nur wenige, nur ein paar kunden, nur ein paar nutzer, nur einige kunden, nur einige nutzer, nur "
        "einzelne, nur vereinzelt, vereinzelte fälle, einzelfall, einzelfälle, bei uns funktioniert, bei "
        "uns läuft, bei uns geht es, bei uns klappt, bei mir funktioniert, funktioniert bei uns, läuft "
        "bei uns, geht bei uns, keine störung, keine störungen, keine bekannten, keine probleme bekannt, "
        "kein problem bekannt, keine fehler bekannt, uns ist nichts bekannt, liegen keine, keine weiteren "
        "meldungen, nicht down, nicht ausgefallen, alles läuft, alles funktioniert, läuft alles, "
        "funktioniert alles, du bist der einzige, du bist die einzige, sie sind der einzige, sie sind die "
        "einzige, sonst niemand, sonst hat niemand, kein anderer kunde, liegt nicht an uns, liegt nicht "
        "bei uns, liegt bei ihnen, liegt bei dir, liegt an ihrem, liegt an deinem, nur ein kleines, nur "
        "eine kleine, nicht nachvollziehen, nicht reproduzieren",
        // French
        "seulement quelques, que quelques clients, que quelques utilisateurs, un petit nombre, peu de "
        "clients, peu d'utilisateurs, cas isolé, cas isolés, incident isolé, fonctionne chez nous, marche "
        "chez nous, chez nous ça marche, chez nous tout, chez nous ça fonctionne, pas en panne, aucun "
        "problème connu, aucun problème de notre, aucun incident, aucune panne, pas de panne, pas de "
        "problème de notre, pas de notre côté, tout fonctionne, tout est normal, vous êtes le seul, vous "
        "êtes la seule, tu es le seul, tu es la seule, personne d'autre, problème mineur, petit souci, "
        "petit problème",
        // Spanish
        "solo unos pocos, solo unos cuantos, solo algunos clientes, solo algunos usuarios, solo a "
        "algunos, solo a unos, pocos clientes, pocos usuarios, caso aislado, casos aislados, incidente "
        "aislado, nos funciona, aquí funciona, funciona bien, funciona correctamente, no está caído, no "
        "está caída, no hay incidencias, no hay ninguna incidencia, sin incidencias, no hay ningún "
        "problema, no hay problemas, no nos consta, no tenemos constancia, no tenemos reportes, no hay "
        "reportes, todo funciona, eres el único, eres la única, es usted el único, es usted la única, "
        "nadie más, problema menor, pequeño problema",
    };
    return phrases;
}

/// What shows that a sentence only speaks of how it should be, or of joy that it is.
const Phrases &wishPhrases()
{
    static const Phrases phrases{
        "if, whether, when, want, glad, happy, great, awesome, ensure, ensuring, sure, hope, until, get, "
        "getting, "
        "keep, once, so that, important, clarify, love, wenn, falls, ob, damit, sobald, freut, schön, "
        "hoffen, si, quand, espérons, ravis, contents, cuando, espero, esperamos, alegra, alegramos, para "
        "que",
    };
    return phrases;
}

bool isSentenceEnd(QChar unit)
{
    return unit == u'.' || unit == u'!' || unit == u'?' || unit == u'\n' || unit == u'…' || unit == u'。' ||
           unit == u'？' || unit == u'！' || unit == u';';
}

/// The tokens from `first` to before `end` stand in one sentence.
struct Sentence {
    qsizetype first = 0;
    qsizetype end = 0;
    bool isQuestion = false;
};

Sentence sentenceFrom(QStringView text, const QList<TokenPlace> &tokens, qsizetype first)
{
    qsizetype end = first + 1;
    QStringView gap = gapBefore(text, tokens, end);
    while (end < tokens.size() && std::none_of(gap.begin(), gap.end(), isSentenceEnd))
        gap = gapBefore(text, tokens, ++end);
    return {first, end, gap.contains(u'?') || gap.contains(u'？')};
}

}  // namespace

QList<TextRange> smallWords(QStringView text)
{
    const QList<TokenPlace> tokens = searchTokenPlaces(text);
    QList<TextRange> found;
    for (Sentence sentence; sentence.end < tokens.size();) {
        sentence = sentenceFrom(text, tokens, sentence.end);
        if (sentence.isQuestion || wishPhrases().isAmong(tokens, sentence.first, sentence.end))
            continue;
        for (qsizetype at = sentence.first; at < sentence.end;) {
            const qsizetype length = smallPhrases().lengthAt(tokens, at);
            if (length > 0 && at + length <= sentence.end)
                found.append(rangeOf(tokens, at, length));
            at += std::max<qsizetype>(length, 1);
        }
    }
    return found;
}

}  // namespace daisychain::text
