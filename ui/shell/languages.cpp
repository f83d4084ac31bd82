#include "ui/shell/languages.h"

namespace daisychain::ui {

static QChar accented(QChar c)
{
    static const QString plain = QStringLiteral("aceginosuyzACEGINOSUYZ");
    static const QString marked = QStringLiteral("áçéğîñöšüýžÁÇÉĞÎÑÖŠÜÝŽ");
    const qsizetype place = plain.indexOf(c);
    return place < 0 ? c : marked.at(place);
}

QString pseudoText(const QString &source)
{
    QString text = QStringLiteral("[");
    qsizetype letters = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source.at(i);
        if (c == u'%' && i + 1 < source.size()) {
            text += c;
            text += source.at(++i);
            if (source.at(i) == u'L' && i + 1 < source.size())  // a number with the locale's separators
                text += source.at(++i);
            continue;
        }
        text += accented(c);
        letters += c.isLetter();
    }
    const qsizetype padding = letters * 2 / 5;
    for (qsizetype i = 0; i < padding; ++i)
        text += i % 6 == 0 ? u' ' : u'~';
    return text + u']';
}

QString PseudoTranslator::translate(const char *, const char *source, const char *, int) const
{
    return pseudoText(QString::fromUtf8(source));
}

QList<LanguageChoice> languageChoices()
{
    return {{QString(), QCoreApplication::translate("Languages", "the system's")},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("pseudo"), QStringLiteral("Þšéüðö")}};
}

static std::unique_ptr<QTranslator> loaded(const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/daisychain_") + language))
        return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

Languages::Languages(const QString &code)
{
    const bool isPseudo = code == u"pseudo";
    m_locale = code.isEmpty() || isPseudo ? QLocale::system() : QLocale(code);
    const QString language = isPseudo ? QStringLiteral("en") : QLocale::languageToCode(m_locale.language());
    m_plurals = loaded(QStringLiteral("en"));
    if (isPseudo) {
        m_translator = std::make_unique<PseudoTranslator>();
        QCoreApplication::installTranslator(m_translator.get());
    } else if (language != u"en") {
        m_translator = loaded(language);
        if (!m_translator)
            m_locale = QLocale(QLocale::English);
    }
    QLocale::setDefault(m_locale);
}

Languages::~Languages()
{
    for (QTranslator *translator : {m_translator.get(), m_plurals.get()}) {
        if (translator)
            QCoreApplication::removeTranslator(translator);
    }
}

}  // namespace daisychain::ui
