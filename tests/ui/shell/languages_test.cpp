#include "tests/support/catch.h"

#include "tests/support/shared_data.h"
#include "ui/shell/languages.h"

#include <QXmlStreamReader>

using namespace daisychain;
using namespace daisychain::ui;

TEST_CASE("the pseudo-locale is two fifths longer, accented, and keeps placeholders", "[ui][shell]")
{
    const QString source = QStringLiteral("Everything heard within %1 s, %n replies to %Ln");
    const QString pseudo = pseudoText(source);
    CHECK(pseudo.size() >= source.size() * 12 / 10);
    CHECK(pseudo.contains(QStringLiteral("%1")));
    CHECK(pseudo.contains(QStringLiteral("%n")));
    CHECK(pseudo.contains(QStringLiteral("%Ln")));
    CHECK(pseudo.startsWith(u'['));
    CHECK(pseudo.endsWith(u']'));
    CHECK_FALSE(pseudo.contains(QStringLiteral("heard")));
}

TEST_CASE("while the pseudo-locale is loaded every translated text shows it", "[ui][shell]")
{
    const Languages languages(QStringLiteral("pseudo"));
    CHECK(QCoreApplication::translate("Any", "claim") == pseudoText(QStringLiteral("claim")));
}

TEST_CASE("a language that isn't there is English", "[ui][shell]")
{
    const Languages languages(QStringLiteral("xx"));
    CHECK(QCoreApplication::translate("Any", "claim") == QStringLiteral("claim"));
}

TEST_CASE("every text has a German translation with the same placeholders", "[ui][shell]")
{
    const QByteArray file =
        test::fileBytes(QStringLiteral(DAISYCHAIN_SOURCE_DIR "/resources/translations/daisychain_de.ts"));
    QXmlStreamReader xml(file);
    QString source;
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name") {
            // A text that stands under no name is never found.
            CHECK_FALSE(xml.readElementText().isEmpty());
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
            ++texts;
        } else if (xml.name() == u"translation") {
            INFO(source.toStdString());
            CHECK_FALSE(xml.attributes().hasAttribute(QStringLiteral("type")));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            CHECK_FALSE(text.trimmed().isEmpty());
            for (const QString &place :
                 {QStringLiteral("%1"), QStringLiteral("%2"), QStringLiteral("%n"), QStringLiteral("%Ln")})
                CHECK(text.contains(place) == source.contains(place));
        }
    }
    CHECK(texts > 300);
}

TEST_CASE("German and plurals are loaded", "[ui][shell]")
{
    {
        const Languages languages(QStringLiteral("de"));
        CHECK(QCoreApplication::translate("daisychain::ui::Strip", "Close") == QStringLiteral("Schließen"));
    }
    const Languages languages(QStringLiteral("en"));
    CHECK(QCoreApplication::translate("StatusSentence", "%n replies need you.", nullptr, 1) ==
          QStringLiteral("1 reply needs you."));
}
