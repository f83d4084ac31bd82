#pragma once

#include "core/desk/account.h"
#include "core/desk/customer_detail.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/outbox.h"
#include "core/desk/post_change.h"
#include "core/desk/promise_reader.h"
#include "core/desk/queue.h"
#include "core/desk/thread_post.h"

namespace daisychain::ctl {

// What people read on a terminal. Control characters of foreign texts are made visible: they could move the
// cursor and rewrite what stands there.

/// A foreign text in one line of at most `limit` characters.
QString oneLine(const QString &text, int limit);
/// A foreign text of any length, each line indented.
QString indented(const QString &text);

QString lineOf(const Account &account);
QString lineOf(const QueueRow &row);
QString linesOf(const ThreadPost &post);
QString lineOf(const JournalEntry &entry);
QString lineOf(const OutboxRow &row);
QString lineOf(const PostChange &change);
QString lineOf(const PromiseRow &row, Instant now);
QString lineOf(const GestureRow &row);
QString lineOf(const CustomerDetail &detail);
QString lineOf(const GestureTotal &total);
/// In the zone of whoever looks: "2026-03-04 09:15".
QString localTime(Instant at);

template <class T>
QString linesOf(const QList<T> &values, const QString &whenNone)
{
    QString text;
    for (const T &value : values)
        text += lineOf(value) + u'\n';
    return values.isEmpty() ? whenNone : text;
}

}  // namespace daisychain::ctl
