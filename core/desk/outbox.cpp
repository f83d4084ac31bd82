#include "core/desk/outbox.h"

#include "core/desk/undo_window.h"

#include <algorithm>

namespace daisychain {

QString outboxStateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Held:
        return QStringLiteral("held");
    case OutboxState::Ready:
        return QStringLiteral("ready");
    case OutboxState::Taken:
        return QStringLiteral("taken");
    case OutboxState::Sending:
        return QStringLiteral("sending");
    case OutboxState::Sent:
        return QStringLiteral("sent");
    case OutboxState::Unknown:
        return QStringLiteral("unknown");
    case OutboxState::ReadingBack:
        return QStringLiteral("reading-back");
    case OutboxState::Refused:
        return QStringLiteral("refused");
    case OutboxState::Stopped:
        return QStringLiteral("stopped");
    case OutboxState::Withdrawn:
        return QStringLiteral("withdrawn");
    }
    Q_UNREACHABLE();
}

bool isSettled(OutboxState state)
{
    return state == OutboxState::Sent || state == OutboxState::Refused || state == OutboxState::Stopped ||
           state == OutboxState::Withdrawn;
}

bool isForLater(const OutboxRow &row, Instant now)
{
    return row.state == OutboxState::Held && row.terms.notBefore &&
           *row.terms.notBefore - now > std::chrono::seconds(LongestUndoWindowSec);
}

QString refusalWords(const Error &error)
{
    const QString words = error.arguments.value(0);
    return words.isEmpty() ? error.arguments.value(1) : words;
}

QList<OutboxRow> fromPartOn(const OutboxRow &row, const QList<OutboxRow> &outbox)
{
    QList<OutboxRow> parts{row};
    for (bool isMore = true; isMore;) {
        const auto next = std::find_if(outbox.begin(), outbox.end(), [&](const OutboxRow &other) {
            return other.terms.after == parts.last().reply;
        });
        isMore = next != outbox.end() && parts.size() <= outbox.size();
        if (isMore)
            parts.append(*next);
    }
    return parts;
}

QList<OutboxRow> waitingFor(const QList<OutboxRow> &rows, const QList<OutboxRow> &outbox)
{
    QSet<ReplyId> before;
    for (const OutboxRow &row : rows)
        before.insert(row.reply);
    QList<OutboxRow> waiting;
    for (const OutboxRow &row : outbox) {
        if (row.terms.waitsFor && before.contains(*row.terms.waitsFor))
            waiting.append(row);
    }
    return waiting;
}

}  // namespace daisychain
