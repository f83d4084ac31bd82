#include "core/desk/queue.h"

#include <array>
#include <utility>

namespace daisychain {

namespace {

constexpr std::array<std::pair<QueueView, QStringView>, 6> ViewNames{{
    {QueueView::Mine, u"mine"},
    {QueueView::Unclaimed, u"unclaimed"},
    {QueueView::AllOpen, u"open"},
    {QueueView::Waiting, u"waiting"},
    {QueueView::Snoozed, u"snoozed"},
    {QueueView::Done, u"done"},
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
    if (view.stoppedReply)
        return QueueRank::Stopped;
    return view.up ? QueueRank::Up : QueueRank::Ordinary;
}

}  // namespace daisychain
