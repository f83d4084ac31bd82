#pragma once

#include "core/desk/account.h"
#include "core/desk/customer_detail.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/outbox.h"
#include "core/desk/person.h"
#include "core/desk/post_change.h"
#include "core/desk/promise_reader.h"
#include "core/desk/queue.h"
#include "core/desk/snippet_reader.h"
#include "core/desk/stream.h"
#include "core/desk/thread_post.h"

#include <QJsonArray>
#include <QJsonObject>

namespace daisychain::ctl {

// The JSON of daisychainctl: a contract, described in resources/help/daisychainctl.md. Times are ISO texts,
// ids are texts, what is absent is null.

QJsonValue jsonOf(const std::optional<Instant> &at);
QJsonObject jsonOf(const Account &account);
QJsonObject jsonOf(const Stream &stream);
QJsonObject jsonOf(const CoverageSpan &span);
QJsonObject jsonOf(const Person &person);
QJsonObject jsonOf(const QueueRow &row);
QJsonObject jsonOf(const ThreadPost &post);
QJsonObject jsonOf(const JournalEntry &entry);
QJsonObject jsonOf(const ProfileFact &profile);
QJsonObject jsonOf(const StandingDetail &detail);
QJsonObject jsonOf(const ReplyPicture &picture);
QJsonObject jsonOf(const OutboxRow &row);
QJsonObject jsonOf(const PostChange &change);
QJsonValue jsonOf(const std::optional<Money> &amount);
QJsonObject jsonOf(const GestureRow &row);
QJsonObject jsonOf(const GestureTotal &total);
QJsonObject jsonOf(const GestureSum &sum);
QJsonObject jsonOf(const PromiseRow &row, Instant now);
QJsonObject jsonOf(const SnippetRow &row);
/// What was recorded, in short: id, kind and time.
QJsonObject actionJson(const Action &action);

template <class Id>
QJsonValue idOrNull(const Id &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.text());
}

template <class T>
QJsonArray jsonArrayOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(jsonOf(value));
    return array;
}

/// The stable name of why a reply was stopped: "new-post".
QString stopReasonName(StopReason reason);

}  // namespace daisychain::ctl
