#include "ui/away/away_words.h"

#include "core/text/visible_text.h"
#include "ui/roster/desk_words.h"
#include "ui/thread/thread_words.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Away)
};

constexpr qsizetype MostGaps = 3;

QString streamName(const Stream &stream, const Roster &roster)
{
    const QString title = streamTitle(stream);
    const Account *account = roster.account(stream.account);
    if (stream.kind != StreamKind::Mentions || account == nullptr)
        return title;
    return accountText(*account);
}

QString gapsWords(const QList<AwayStream> &streams, const Roster &roster, Instant now)
{
    // Streams that missed the same time for the same reason are named together.
    QList<std::pair<QStringList, QString>> missing;
    for (const AwayStream &stream : streams) {
        const QString name = streamName(stream.stream, roster);
        for (const CoverageSpan &gap : stream.watched.gaps) {
            const QString what = ThreadWords(roster).gap(gap, now);
            const auto known = std::find_if(missing.begin(), missing.end(),
                                            [&](const auto &one) { return one.second == what; });
            if (known == missing.end())
                missing.append({{name}, what});
            else if (!known->first.contains(name))
                known->first.append(name);
        }
    }
    QStringList parts;
    for (const auto &[names, what] : missing.first(std::min(MostGaps, missing.size())))
        parts.append(Words::tr("%1: %2", "a stream, or several; what is missing of it")
                         .arg(QLocale().createSeparatedList(names), what));
    const int further = int(missing.size() - parts.size());
    QString words = parts.join(QStringLiteral("; "));
    if (further > 0)
        words += Words::tr("; and %n more gaps", nullptr, further);
    return words;
}

}  // namespace

QString awayTitle(const Absence &absence, Instant now)
{
    return Words::tr("You were away for %1, since %2.")
        .arg(durationText(absence.to - absence.from), dayTime(absence.from, now));
}

QString awayWatched(const QList<AwayStream> &streams, const Roster &roster, Instant now)
{
    if (streams.isEmpty())
        return Words::tr("Nothing was watched: no stream is listened to.");
    std::optional<Instant> openFrom;
    for (const AwayStream &stream : streams) {
        if (stream.watched.openFrom)
            openFrom = std::min(openFrom.value_or(*stream.watched.openFrom), *stream.watched.openFrom);
    }
    const QString gaps = gapsWords(streams, roster, now);
    QStringList parts;
    if (!gaps.isEmpty())
        parts.append(Words::tr("Not everything was heard: %1.").arg(gaps));
    if (openFrom)
        parts.append(
            Words::tr("What came since %1 is being fetched, or not known yet.").arg(dayTime(*openFrom, now)));
    if (parts.isEmpty())
        parts.append(Words::tr("%n streams were watched or caught up with all the time; nothing is missing.",
                               nullptr, int(streams.size())));
    return parts.join(u' ');
}

QString awayName(const AwayItem &item)
{
    const QueueRow &row = item.conversation;
    const QString name = text::plainLine(row.customerName, 60).trimmed();
    if (!name.isEmpty())
        return text::isolated(name);
    if (!row.customerHandle.isEmpty())
        return handleText(row.customerHandle);
    return Words::tr("a reply of yours");
}

QString awayReason(const AwayItem &item, const Roster &roster, Instant now)
{
    if (!item.reply)
        return Words::tr("wrote again after your answer · %1")
            .arg(standingWords(item.conversation, roster, now));
    const OutboxRow &reply = *item.reply;
    const ConversationView &view = item.conversation.view;
    if (reply.state == OutboxState::Refused || reply.state == OutboxState::Stopped) {
        const bool isKnown = view.stoppedReply == reply.reply;
        const StopReason reason = reply.state == OutboxState::Refused ? StopReason::Refused
                                  : isKnown                           ? view.stopReason
                                                                      : StopReason::NeedsPerson;
        const QString detail = reply.lastError ? refusalWords(*reply.lastError) : QString();
        return isKnown || reply.state == OutboxState::Refused
                   ? Words::tr("not sent: %1").arg(stopWords(reason, detail))
                   : Words::tr("not sent");
    }
    return Words::tr("not out yet: %1")
        .arg(ThreadWords::standing({reply.state, reply.terms.notBefore, std::nullopt, {}}, now));
}

QString awayText(const AwayItem &item)
{
    return item.reply ? text::plainLine(item.reply->content.text, 300) : rowText(item.conversation);
}

QString awaySentence(const AwayItem &item, const Roster &roster, Instant now)
{
    return QStringList{awayName(item), awayReason(item, roster, now), awayText(item)}.join(
        QStringLiteral(", "));
}

}  // namespace daisychain::ui
