#include "ui/composer/guard_words.h"

#include "core/text/visible_text.h"
#include "ui/roster/private_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace daisychain::ui {

namespace {

constexpr int MostQuoted = 40;

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(GuardWords)
};

QString accountName(AccountId id, const Roster &roster)
{
    const Account *account = roster.account(id);
    return text::isolated(account == nullptr ? Words::tr("another account")
                                             : Roster::shortHandle(text::visibleText(account->handle)));
}

QString privateSentence(const QList<ReplyWarning> &warnings)
{
    QList<text::PrivateKind> kinds;
    for (const ReplyWarning &warning : warnings) {
        if (warning.privateKind)
            kinds.append(*warning.privateKind);
    }
    return Words::tr("Everybody can read this: it holds %1.").arg(privateKindsWords(kinds));
}

QString thirdReaderSentence(const QList<ReplyWarning> &warnings, const QString &words)
{
    QStringList handles;
    for (const ReplyWarning &warning : warnings) {
        const QString handle = text::plainLine(
            QStringView(words).sliced(warning.start, warning.end - warning.start), MostQuoted);
        if (!handles.contains(handle, Qt::CaseInsensitive))
            handles.append(handle);
    }
    if (handles.size() == 1)
        return Words::tr("%1 would be able to read this too.").arg(text::isolated(handles.first()));
    const QString first = text::isolated(handles.takeFirst());
    for (QString &handle : handles)
        handle = text::isolated(handle);
    if (handles.size() > 3)
        return Words::tr("%1 and %n others would be able to read this too.", nullptr, int(handles.size()))
            .arg(first);
    return Words::tr("%1 and %2 would be able to read this too.")
        .arg(first, handles.join(QStringLiteral(", ")));
}

}  // namespace

QString languageName(const QString &tag)
{
    const QLocale locale(tag);
    QString name = locale.language() == QLocale::C ? tag : locale.nativeLanguageName();
    if (locale.language() == QLocale::English)  // which Qt calls that of a country
        name = QStringLiteral("English");
    else if (locale.language() == QLocale::Spanish)
        name = QStringLiteral("español");
    return text::isolated(name.isEmpty() ? tag : name);
}

QString guardSentence(GuardKind kind, const GuardFindings &findings, const Roster &roster)
{
    QList<ReplyWarning> warnings = findings.warnings;
    warnings.removeIf([kind](const ReplyWarning &warning) { return warning.kind != kind; });
    if (warnings.isEmpty())
        return {};
    const ReplyWarning &first = warnings.first();
    const QString quoted = text::isolated(text::plainLine(
        QStringView(findings.words).sliced(first.start, first.end - first.start), MostQuoted));
    switch (kind) {
    case GuardKind::PrivateData:
        return privateSentence(warnings);
    case GuardKind::EmptyApology:
        return Words::tr("It says “%1” and no next step: what happens now, or what can they do?").arg(quoted);
    case GuardKind::SmallWords:
        return Words::tr("“%1” makes it small for somebody who has the trouble.").arg(quoted);
    case GuardKind::OtherLanguage:
        return Words::tr("They write %1, this is %2.", "names of languages")
            .arg(languageName(findings.context.customerLanguage),
                 languageName(findings.context.replyLanguage));
    case GuardKind::OtherAccount:
        return Words::tr("They spoke to %1, this goes out as %2.")
            .arg(accountName(findings.context.addressed, roster),
                 accountName(findings.context.chosen, roster));
    case GuardKind::ThirdReader:
        return thirdReaderSentence(warnings, findings.words);
    }
    return {};
}

}  // namespace daisychain::ui
