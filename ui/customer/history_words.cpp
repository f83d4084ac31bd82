#include "ui/customer/history_words.h"

#include "core/text/visible_text.h"
#include "ui/customer/customer_words.h"
#include "ui/roster/desk_words.h"
#include "ui/roster/gesture_words.h"
#include "ui/theme/mark.h"
#include "ui/widget/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr qsizetype LongestWords = 400;
const QString Between = QStringLiteral(" · ");

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HistoryWords)
};

QString giverWords(const JournalEntry &entry, PersonId giver, const Roster &roster)
{
    if (giver == roster.me())
        return Words::tr("you");
    const QString name = giver == entry.action.actor ? entry.actorName : roster.personName(giver);
    return name.isEmpty() ? Words::tr("a colleague") : text::isolated(text::plainLine(name, 40));
}

GivenWords promiseWords(const TimelineRow &row, const Promise &promise, const Roster &roster, Instant now)
{
    GivenWords given;
    const JournalEntry &entry = *row.entry;
    given.title =
        Words::tr("promise by %1").arg(giverWords(entry, promise.giver.value_or(entry.action.actor), roster));
    given.words = text::isolated(text::plainLine(promise.text, LongestWords));
    const QList<PromiseView> all = row.conversation ? row.conversation->view.promises : QList<PromiseView>();
    const auto view = std::ranges::find(all, entry.action.id, &PromiseView::id);
    if (view == all.end())
        return given;
    given.beside = promiseStanding(*view, now);
    given.isLate = !view->kept && view->due <= now;
    return given;
}

GivenWords gestureWordsOf(const TimelineRow &row, const Gesture &gesture, const Roster &roster)
{
    GivenWords given;
    const JournalEntry &entry = *row.entry;
    given.title = Words::tr("daisy by %1").arg(giverWords(entry, entry.action.actor, roster));
    QStringList words{gestureWords(gesture)};
    for (const QString &one : {gesture.reason, gesture.words}) {
        if (!one.isEmpty())
            words.append(text::isolated(text::plainLine(one, LongestWords)));
    }
    given.words = words.join(QStringLiteral(", "));
    const QList<GestureView> all = row.conversation ? row.conversation->view.gestures : QList<GestureView>();
    const auto view = std::ranges::find(all, entry.action.id, &GestureView::id);
    if (view != all.end() && view->reaction)
        given.beside = reactionWords(*view->reaction);
    return given;
}

QString sceneStanding(const ConversationView &view, Instant now)
{
    if (isDue(view, now))
        return view.stoppedReply ? Words::tr("not sent") : Words::tr("open");
    switch (view.status) {
    case Status::Waiting:
        return Words::tr("answered");
    case Status::Snoozed:
        return Words::tr("snoozed");
    case Status::Done:
        return view.isPraise ? Words::tr("praise") : Words::tr("done");
    case Status::Open:
        break;
    }
    return Words::tr("open");
}

}  // namespace

ThreadItem historyItem(const TimelineRow &row)
{
    ThreadItem item;
    item.id = rowId(row);
    item.at = row.cursor.at;
    if (!row.entry) {
        item.kind = ThreadItemKind::Post;
        item.post = row.post;
        item.isCustomers = !row.post.ours;
        return item;
    }
    item.kind =
        std::holds_alternative<Note>(row.entry->action.payload) ? ThreadItemKind::Note : ThreadItemKind::Deed;
    item.entry = *row.entry;
    return item;
}

std::optional<GivenWords> givenWords(const TimelineRow &row, const Roster &roster, Instant now)
{
    if (!row.entry)
        return std::nullopt;
    if (const auto *promise = std::get_if<Promise>(&row.entry->action.payload))
        return promiseWords(row, *promise, roster, now);
    if (const auto *gesture = std::get_if<Gesture>(&row.entry->action.payload))
        return gestureWordsOf(row, *gesture, roster);
    return std::nullopt;
}

QString sceneWords(const TimelineRow &row, Instant now)
{
    if (!row.conversation)
        return Words::tr("about the customer as a whole");
    const ConversationView &view = row.conversation->view;
    const QString network = networkTitle(row.conversation->network);
    const QString where =
        view.privateAccount ? Words::tr("%1, in private", "a network").arg(network) : network;
    return where + Between + sceneStanding(view, now);
}

bool beginsScene(const TimelineRow &row, const TimelineRow *above)
{
    return above == nullptr || conversationOf(row) != conversationOf(*above);
}

QString timelineSentence(const TimelineRow &row, const TimelineRow *above, const Roster &roster, Instant now,
                         const Unfolded &unfolded)
{
    QStringList parts;
    const TimeStyle style;
    const QString day = dayTitle(row.cursor.at, now, style);
    if (above == nullptr || dayTitle(above->cursor.at, now, style) != day)
        parts.append(day);
    if (beginsScene(row, above))
        parts.append(sceneWords(row, now));
    if (const auto given = givenWords(row, roster, now)) {
        QStringList said{given->title, dayTime(row.cursor.at, now), given->beside, given->words};
        said.removeAll(QString());
        parts.append(said.join(QStringLiteral(", ")));
    } else {
        parts.append(ThreadWords(roster).sentence(historyItem(row), now, unfolded));
    }
    return parts.join(QStringLiteral(". "));
}

}  // namespace daisychain::ui
