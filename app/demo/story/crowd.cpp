#include "app/demo/story/crowd.h"

#include "app/demo/story/duration.h"

#include <algorithm>
#include <random>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

namespace {

const QStringList &givenNames()
{
    static const QStringList Names{u"Ada"_s,   u"Bruno"_s,   u"Chiara"_s,   u"Dimitra"_s, u"Emeka"_s,
                                   u"Freya"_s, u"Goran"_s,   u"Hanneke"_s,  u"Idris"_s,   u"Jolanta"_s,
                                   u"Kofi"_s,  u"Leonie"_s,  u"Mateus"_s,   u"Noor"_s,    u"Ottilie"_s,
                                   u"Petra"_s, u"Quentin"_s, u"Rosalind"_s, u"Samir"_s,   u"Teodora"_s,
                                   u"Umut"_s,  u"Vera"_s,    u"Wojtek"_s,   u"Ximena"_s,  u"Yusuf"_s,
                                   u"Zofia"_s, u"Anselm"_s,  u"Birgit"_s,   u"Callum"_s,  u"Delphine"_s};
    return Names;
}

const QStringList &familyNames()
{
    static const QStringList Names{u"Abel"_s,     u"Birch"_s, u"Castelo"_s,  u"Dorn"_s,    u"Eriksen"_s,
                                   u"Falk"_s,     u"Grove"_s, u"Halloran"_s, u"Ivanova"_s, u"Jansen"_s,
                                   u"Kaminski"_s, u"Lund"_s,  u"Moreau"_s,   u"Nakata"_s,  u"Okafor"_s,
                                   u"Pereira"_s,  u"Quist"_s, u"Rossi"_s,    u"Sorel"_s,   u"Tamm"_s,
                                   u"Ueno"_s,     u"Varga"_s, u"Winter"_s,   u"Yilmaz"_s};
    return Names;
}

const QStringList &hosts()
{
    static const QStringList Hosts{u"wiesen.example"_s,    u"harbour.example"_s,  u"petits-ponts.example"_s,
                                   u"tinkering.example"_s, u"altstadt.example"_s, u"seaside.example"_s};
    return Hosts;
}

}  // namespace

CrowdMember crowdMember(int number)
{
    const qsizetype given = number % givenNames().size();
    const qsizetype family = (number / givenNames().size() + number * 7) % familyNames().size();
    const QString name =
        givenNames()[given].toLower() + u'_' + familyNames()[family].toLower() + QString::number(number);
    return {{{u"name"_s, name},
             {u"host"_s, hosts()[number % hosts().size()]},
             {u"display"_s, givenNames()[given] + u' ' + familyNames()[family]},
             {u"since"_s, u"-%1d"_s.arg(90 + number * 13 % 2000)},
             {u"followers"_s, number * 37 % 900},
             {u"posts"_s, number * 53 % 4000}},
            name};
}

CrowdScene expandCrowd(const QJsonObject &scene, const QJsonArray &lines, int firstNumber)
{
    CrowdScene crowd;
    if (lines.isEmpty())
        return crowd;
    std::mt19937 dice(static_cast<unsigned>(scene["seed"_L1].toInt(1)));
    const int count = scene["count"_L1].toInt();
    const double start = storySeconds(scene["at"_L1]);
    const double over = storySeconds(scene["over"_L1]);
    QList<double> moments;
    for (int i = 0; i < count; ++i)
        moments << start + over * (double(dice() % 10000) + double(dice() % 10000)) / 20000;
    std::sort(moments.begin(), moments.end());
    for (int i = 0; i < count; ++i) {
        const CrowdMember member = crowdMember(firstNumber + i);
        crowd.people << member.person;
        const QJsonObject line =
            lines[static_cast<qsizetype>(dice() % static_cast<unsigned>(lines.size()))].toObject();
        QString text = line["text"_L1].toString();
        text.replace(u"{n}"_s, QString::number(2 + dice() % 97));
        QJsonObject event{{u"at"_s, moments[i]},
                          {u"as"_s, member.name},
                          {u"text"_s, text},
                          {u"language"_s, line["language"_L1].toString(u"en"_s)}};
        if (scene.contains("reply_to"_L1))
            event.insert(u"reply_to"_s, scene["reply_to"_L1]);
        crowd.events << event;
    }
    return crowd;
}

}  // namespace daisychain::demo
