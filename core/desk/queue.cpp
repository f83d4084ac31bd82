#include "core/desk/queue.h"

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<QueueView, QStringView>, 7> ViewNames{{
    {QueueView::Mine, u"mine"},
    {QueueView::Unclaimed, u"unclaimed"},
    {QueueView::AllOpen, u"open"},
    {QueueView::Waiting, u"waiting"},
    {QueueView::Snoozed, u"snoozed"},
    {QueueView::Done, u"done"},
    {QueueView::Thanks, u"thanks"},
}};

}  // namespace

QString queueViewName(QueueView view)
{
    return ViewNames[size_t(view)].second.toString();
}

std::optional<QueueView> queueViewFromName(QStringView name)
{
    for (const auto &[value, known] : ViewNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

QueueRank rankOf(const ConversationView &view)
{
    if (nextPromise(view.promises) != nullptr)
        return QueueRank::Promised;
    if (view.stoppedReply)
        return QueueRank::Stopped;
    return view.up ? QueueRank::Up : QueueRank::Ordinary;
}

QueueCursor cursorIn(QueueView list, const ConversationView &view, qint64 key)
{
    const bool isDueList =
        list == QueueView::Mine || list == QueueView::Unclaimed || list == QueueView::AllOpen;
    QueueCursor cursor{isDueList ? rankOf(view) : QueueRank::Ordinary, view.lastAt, key};
    const PromiseView *promise = isDueList ? nextPromise(view.promises) : nullptr;
    if (promise != nullptr)
        cursor.at = promise->due;
    else if (view.status == Status::Snoozed)
        cursor.at = view.wake.value_or(view.lastAt);
    else if (view.status == Status::Open)
        cursor.at =
            view.waitingSince.value_or(view.lastCustomerPost.isNull() ? view.anchorAt : view.lastCustomerAt);
    return cursor;
}

bool belongsTo(QueueView list, const ConversationView &view, PersonId me, Instant now)
{
    switch (list) {
    case QueueView::Mine:
        return isDue(view, now) && view.owner == me;
    case QueueView::Unclaimed:
        return isDue(view, now) && view.owner.isNull();
    case QueueView::AllOpen:
        return isDue(view, now);
    case QueueView::Waiting:
        return view.status == Status::Waiting;
    case QueueView::Snoozed:
        return view.status == Status::Snoozed && !isDue(view, now);
    case QueueView::Done:
        return view.status == Status::Done;
    case QueueView::Thanks:
        return view.isThanked;
    }
    Q_UNREACHABLE();
}

bool precedes(QueueView list, const QueueCursor &a, const QueueCursor &b)
{
    if (list == QueueView::Waiting || list == QueueView::Done || list == QueueView::Thanks)
        return a.at != b.at ? b.at < a.at : b.key < a.key;
    return a < b;
}

}  // namespace daisychain
