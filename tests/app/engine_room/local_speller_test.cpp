#include "app/engine_room/local_speller.h"

#include "tests/support/catch.h"
#include "tests/support/kept_state.h"

#include <QFile>
#include <QTemporaryDir>

using namespace daisychain;
using namespace daisychain::test;
using namespace Qt::StringLiterals;
using engine_room::LocalSpeller;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QStringList got(QFuture<Result<QStringList>> future)
{
    const auto result = future.result();
    REQUIRE(result);
    return *result;
}

/// A machine with two small dictionaries, and one that is damaged.
struct Machine {
    Machine()
    {
        put(u"en_US"_s, "SET UTF-8\n", "3\nparcel\nlate\nsorry\n");
        put(u"de_DE"_s, "SET UTF-8\n", "2\nPaket\nleider\n");
        put(u"fr"_s, "SET KLINGON\n", "1\ncolis\n");
    }
    void put(const QString &name, const QByteArray &affixes, const QByteArray &words)
    {
        write(folder.filePath(name + u".aff"_s), affixes);
        write(folder.filePath(name + u".dic"_s), words);
    }
    std::unique_ptr<LocalSpeller> speller()
    {
        return std::make_unique<LocalSpeller>(QStringList{folder.path()}, state, [this] { return me; });
    }

    QTemporaryDir folder;
    KeptState state;
    PersonId me{newUuid(Instant{1})};
};

}  // namespace

TEST_CASE("words that none of several languages has are unknown, each once", "[engine_room][spell]")
{
    Machine machine;
    const auto speller = machine.speller();
    const QStringList words{u"parcel"_s, u"Paket"_s, u"parzel"_s, u"parzel"_s};
    CHECK(got(speller->unknownWords(words, {u"en"_s})) == QStringList{u"Paket"_s, u"parzel"_s});
    CHECK(got(speller->unknownWords(words, {u"en"_s, u"de"_s})) == QStringList{u"parzel"_s});
    CHECK(got(speller->corrections(u"parzel"_s, {u"en"_s, u"de"_s}, 3)).contains(u"parcel"_s));
}

TEST_CASE("where there is no dictionary nothing is wrong", "[engine_room][spell]")
{
    Machine machine;
    const auto speller = machine.speller();
    CHECK(got(speller->unknownWords({u"xyzzy"_s}, {u"ja"_s})).isEmpty());
    CHECK(got(speller->unknownWords({u"xyzzy"_s}, {})).isEmpty());
    CHECK(got(speller->unknownWords({u"xyzzy"_s}, {u"fr"_s})).isEmpty());  // the damaged one
    CHECK(got(speller->languages()) == QStringList{u"de-DE"_s, u"en-US"_s, u"fr"_s});
}

TEST_CASE("own words are known in any capitals and after a restart, a person's to that person",
          "[engine_room][spell]")
{
    Machine machine;
    const QStringList english{u"en"_s};
    auto speller = machine.speller();
    CHECK(got(speller->setOwnWords(OwnWords::Mine, {u"grüezi"_s, u" Grüezi "_s, QString()})) ==
          QStringList{u"Grüezi"_s, u"grüezi"_s});
    CHECK(got(speller->setOwnWords(OwnWords::Product, {u"Blumio"_s})) == QStringList{u"Blumio"_s});
    speller = machine.speller();
    CHECK(got(speller->unknownWords({u"GRÜEZI"_s, u"blumio"_s, u"zzz"_s}, english)) == QStringList{u"zzz"_s});
    CHECK(got(speller->ownWords(OwnWords::Product)) == QStringList{u"Blumio"_s});
    machine.me = PersonId{newUuid(Instant{1})};
    CHECK(got(speller->unknownWords({u"grüezi"_s, u"blumio"_s}, english)) == QStringList{u"grüezi"_s});
}

TEST_CASE("a speller says in what a text is written", "[engine_room][spell]")
{
    Machine machine;
    const auto speller = machine.speller();
    const QString german = u"Guten Morgen, mein Paket ist immer noch nicht angekommen"_s;
    CHECK(got(speller->languagesOf(german, u"en"_s)).value(0) == u"de");
    CHECK(got(speller->languagesOf(u"!!!"_s, u"en"_s)).isEmpty());
}

TEST_CASE("a speller that ends answers each question", "[engine_room][spell]")
{
    Machine machine;
    QList<QFuture<Result<QStringList>>> asked;
    {
        const auto speller = machine.speller();
        for (int i = 0; i < 50; ++i)
            asked.append(speller->unknownWords({u"parzel"_s}, {u"en"_s}));
    }
    for (const auto &one : asked) {
        REQUIRE(one.isFinished());
        CHECK((one.result() || one.result().error().code == ErrorCode::Cancelled));
    }
}
