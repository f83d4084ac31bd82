#include "core/text/handle_mask.h"

#include "tests/support/catch.h"

#include <QSet>

using namespace daisychain::text;
using namespace Qt::StringLiterals;

namespace {

QString masked(const QString &text, const QSet<QString> &names)
{
    return maskedHandles(text, [&](const QString &name) { return names.contains(name); }, u'*');
}

}  // namespace

TEST_CASE("a handle is masked in every form that it is written in", "[text]")
{
    const QSet<QString> names{u"mara@blumen.example"_s, u"@mara"_s};
    CHECK(masked(u"ask @mara, or @Mara@Blumen.Example!"_s, names) ==
          u"ask @****, or @*******************!"_s);
    CHECK(masked(u"mail mara@blumen.example."_s, names) == u"mail *******************."_s);
    CHECK(masked(u"https://blumen.example/@mara/1 /users/mara/2"_s, names) ==
          u"https://blumen.example/@****/1 /users/****/2"_s);
}

TEST_CASE("a word that happens to be like a handle stays", "[text]")
{
    const QSet<QString> names{u"mara@blumen.example"_s, u"@mara"_s};
    for (const QString &text : {u"Mara is here, tamara too, @tamara and @mara2"_s, u"mara@other.example"_s,
                                u"@mara_b wrote"_s, QString()})
        CHECK(masked(text, names) == text);
}

TEST_CASE("a word that nobody writes by chance is masked without a sign", "[text]")
{
    const QSet<QString> names{u"mara_b7"_s, u"mara.example"_s};
    CHECK(masked(u"so mara_b7, MARA_B7 and mara.example."_s, names) ==
          u"so *******, ******* and ************."_s);
    CHECK(isUnusualWord(u"mara_b"));
    CHECK(isUnusualWord(u"m4ra"));
    CHECK_FALSE(isUnusualWord(u"mara"));
}

TEST_CASE("masking keeps the length, whatever the text is", "[text]")
{
    const QSet<QString> names{u"@mara"_s};
    QString hostile = u"@mara@@@mara@.-mara-.@\u202emara\U0001f33c"_s + QChar(0xd800) + QChar(0) + u"@mara"_s;
    hostile += u' ' + QString(200'000, u'a') + QString(200'000, u'@') + QString(200'000, u'.') + u" @mara"_s;
    const QString result = masked(hostile, names);
    CHECK(result.size() == hostile.size());
    CHECK(result.endsWith(u" @****"));
    CHECK_FALSE(result.contains(u"@mara"));
}

TEST_CASE("the words of a name are masked where they stand whole", "[text]")
{
    CHECK(nameWords(u"Dr. Mara O. Blumenfeld-Roth"_s) == QStringList{u"mara"_s, u"blumenfeld-roth"_s});
    const QStringList words = nameWords(u"Mara Roth"_s);
    const auto isTheirs = [&](const QString &word) { return words.contains(word); };
    CHECK(maskedWords(u"Dear Mara, dear ROTH: Rothenburg"_s, isTheirs, u'*') ==
          u"Dear ****, dear ****: Rothenburg"_s);
}
