#include "core/text/emoji_names.h"
#include "core/text/emoji_sequence.h"
#include "tests/support/catch.h"

#include <QSet>

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

QStringList found(const QString &query, qsizetype limit = 5)
{
    QStringList texts;
    for (const Emoji &emoji : findEmoji(query, limit))
        texts.append(emoji.text);
    return texts;
}

}  // namespace

TEST_CASE("every emoji of the list is one visible picture, is there once and has a name", "[text][emoji]")
{
    QSet<QString> seen;
    QStringList wrong;
    for (const Emoji &emoji : allEmoji()) {
        if (emojiSequenceEnd(emoji.text, 0) != emoji.text.size() || emoji.english.isEmpty() ||
            emoji.words.isEmpty() || seen.contains(emoji.text))
            wrong.append(emoji.text);
        seen.insert(emoji.text);
    }
    CHECK(wrong == QStringList());
    CHECK(seen.size() > 1000);
}

TEST_CASE("an emoji is found by English and German words, by their beginnings and whatever the accents",
          "[text][emoji]")
{
    CHECK(found(u"thumbs up"_s).value(0) == u"👍"_s);
    CHECK(found(u"thumbs_up"_s).value(0) == u"👍"_s);
    CHECK(found(u"+1"_s).value(0) == u"👍"_s);
    CHECK(found(u"daumen"_s).contains(u"👍"_s));
    CHECK(found(u"GÄNSEBLÜM"_s) == QStringList{u"🌼"_s});
    CHECK(found(u"ganseblum"_s) == QStringList{u"🌼"_s});
    CHECK(found(u"parcel"_s).value(0) == u"📦"_s);
    CHECK(found(u"paket"_s).value(0) == u"📦"_s);
    CHECK(found(u"no such thing"_s).isEmpty());
}

TEST_CASE("whole words go before beginnings, and what is used more before what is used less", "[text][emoji]")
{
    CHECK(found(u"smile"_s).value(0) == u"😀"_s);
    const QStringList cars = found(u"car"_s, 100);
    CHECK(cars.indexOf(u"🚗"_s) >= 0);
    CHECK(cars.indexOf(u"🚗"_s) < cars.indexOf(u"💳"_s));  // of a card it is only the beginning
}

TEST_CASE("emoji without words of ours are found by Unicode's names, and flags by countries", "[text][emoji]")
{
    CHECK(found(u"avocado"_s) == QStringList{u"🥑"_s});
    CHECK(found(u"lion face"_s) == QStringList{u"🦁"_s});
    CHECK(found(u"deutschland"_s) == QStringList{u"🇩🇪"_s});
    CHECK(found(u"flag portugal"_s) == QStringList{u"🇵🇹"_s});
}

TEST_CASE("names come in German where there are some", "[text][emoji]")
{
    const Emoji thumb = findEmoji(u"thumbs up"_s, 1).first();
    CHECK(thumb.nameIn(u"de-DE") == u"Daumen hoch"_s);
    CHECK(thumb.nameIn(u"en") == u"thumbs up"_s);
    CHECK(thumb.nameIn(u"den") == u"thumbs up"_s);
    CHECK(findEmoji(u"avocado"_s, 1).first().nameIn(u"de") == u"avocado"_s);
}

TEST_CASE("without a query come the most frequent, and any query is taken", "[text][emoji]")
{
    CHECK(found({}, 2) == QStringList{u"😀"_s, u"🙂"_s});
    CHECK(findEmoji({}, 0).isEmpty());
    CHECK(found(u" _-"_s, 1) == QStringList{u"😀"_s});
    CHECK(found(u"x"_s.repeated(2'000'000)).isEmpty());
    CHECK(found(QString(QChar(0xD83D))).isEmpty());
    CHECK(found(u"\u202E\0smile"_s).size() <= 5);
}
