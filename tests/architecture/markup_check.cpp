#include "tests/architecture/markup_check.h"

#include <QRegularExpression>

namespace daisychain::architecture {

namespace {

struct Danger {
    const char *pattern;
    QStringList allowed = {};  ///< the files that may
};

const QList<Danger> &dangers()
{
    static const QList<Danger> all{
        // Guesses whether its text is markup, unless told not to.
        {R"(\bQLabel\b)",
         {QStringLiteral("ui/widget/plain_label.h"), QStringLiteral("ui/widget/plain_label.cpp")}},
        {R"(\bQ(MessageBox|ErrorMessage|InputDialog|ProgressDialog|WhatsThis|SplashScreen|Wizard)\b)"},
        {R"(\bQ(TextEdit|TextBrowser)\b)",
         {QStringLiteral("ui/shell/guide_sheet.h"), QStringLiteral("ui/shell/guide_sheet.cpp")}},
        {R"(\b(setHtml|appendHtml|insertHtml|toHtml|fromHtml|setOpenExternalLinks|setInformativeText)\b)"},
        {R"(\b(setMarkdown|fromMarkdown|insertMarkdown)\b)", {QStringLiteral("ui/shell/guide_sheet.cpp")}},
        {R"(\bQt::(RichText|AutoText|MarkdownText|mightBeRichText)\b)"},
        {R"(\bQStaticText\b)"},
        {R"(\b(setWhatsThis|setStatusTip)\b)"},
        {R"(\bQt::(ToolTipRole|WhatsThisRole|StatusTipRole)\b)"},
        // Guesses too: plainToolTip leaves it nothing to guess.
        {R"(\bsetToolTip\((?!\s*plainToolTip\(|\s*m_isWordShown \? QString\(\) : plainToolTip\())"},
        {R"(\bQToolTip::showText\((?![^;]*plainToolTip\())"},
    };
    return all;
}

}  // namespace

QList<Violation> checkMarkup(const SourceTree &tree)
{
    QList<Violation> violations;
    for (auto file = tree.begin(); file != tree.end(); ++file) {
        const bool isScreen = file.key().startsWith(u"ui/") || file.key().startsWith(u"app/console/");
        const bool isCode = file.key().endsWith(u".cpp") || file.key().endsWith(u".h");
        if (!isScreen || !isCode)
            continue;
        for (const Danger &danger : dangers()) {
            if (danger.allowed.contains(file.key()))
                continue;
            const QRegularExpression pattern(QString::fromLatin1(danger.pattern));
            for (auto it = pattern.globalMatch(file.value()); it.hasNext();) {
                const auto found = it.next();
                const auto line = QStringView(file.value()).left(found.capturedStart()).count(u'\n') + 1;
                violations.append(
                    {QStringLiteral("may read markup"), file.key(), int(line), found.captured()});
            }
        }
    }
    return violations;
}

}  // namespace daisychain::architecture
