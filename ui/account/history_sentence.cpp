#include "ui/account/history_sentence.h"

#include "ui/shell/status_sentence.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistorySentence)
};

QString mentionsPart(const HistoryCount &count)
{
    return count.isCut ? Words::tr("In the last 30 days more than %Ln mentions.", nullptr, count.mentions)
                       : Words::tr("In the last 30 days %Ln mentions.", nullptr, count.mentions);
}

QString openPart(const HistoryCount &count)
{
    switch (count.worth) {
    case HistoryCount::Worth::AtMost:
        return Words::tr("At most %Ln of them are unanswered and from the last 3 days: they open.", nullptr,
                         count.open);
    case HistoryCount::Worth::AtLeast:
        return Words::tr("At least %Ln of them are unanswered and from the last 3 days: they open.", nullptr,
                         count.open);
    case HistoryCount::Worth::Exact:
        break;
    }
    return Words::tr("%Ln of them are unanswered and from the last 3 days: they open.", nullptr, count.open);
}

}  // namespace

QString historySentence(const HistoryCount &count)
{
    if (count.mentions == 0)
        return Words::tr("In the last 30 days no mentions: there is nothing to catch up with.");
    QStringList parts{mentionsPart(count)};
    if (count.open == 0 && count.worth != HistoryCount::Worth::AtLeast) {
        parts.append(Words::tr("None of them is unanswered and from the last 3 days: all are done “before "
                               "Daisychain”."));
        return parts.join(u' ');
    }
    parts.append(openPart(count));
    if (count.isCut || count.mentions > count.open)
        parts.append(Words::tr("The rest is done “before Daisychain”."));
    return parts.join(u' ');
}

QString countingSentence(int soFar)
{
    return soFar == 0 ? Words::tr("Counting its mentions of the last 30 days.")
                      : Words::tr("Counting its mentions of the last 30 days: %Ln so far.", nullptr, soFar);
}

QString uncountedSentence(const Error &error)
{
    return Words::tr("How many mentions the last 30 days bring could not be counted. %1 You can watch it all "
                     "the same: what is unanswered and from the last 3 days opens.")
        .arg(failureSentence(error));
}

}  // namespace daisychain::ui
