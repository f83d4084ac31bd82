#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

class QTimeZone;

namespace daisychain {

/// What a person wants to be told while they look elsewhere. Stored: the numbers never change.
enum class NotificationLevel : quint8 { AllNew = 0, MineOrLate = 1, Nothing = 2 };

/// A time of the day in which nothing is told, in the reader's zone.
struct QuietHours {
    static constexpr int MinutesADay = 24 * 60;

    bool isOn = false;
    int fromMinute = 22 * 60;  ///< of the day, 0 to 1439
    int toMinute = 7 * 60;     ///< not after `fromMinute`: on the next day; the same: round the clock
    int days = 0x7F;           ///< on which they begin; bit 0: Monday

    bool operator==(const QuietHours &) const = default;
};

/// Until when it is quiet; nothing: it isn't. Hours that touch count as one stretch, of at most eight days.
std::optional<Instant> quietEnd(const QuietHours &hours, Instant now, const QTimeZone &zone);

struct NotificationRules {
    NotificationLevel level = NotificationLevel::AllNew;
    QHash<StreamId, NotificationLevel> streams;  ///< those that differ
    QuietHours quiet;
    std::optional<Instant> quietUntil;  ///< "quiet for an hour", whatever the hours say

    NotificationLevel levelOf(StreamId stream) const { return streams.value(stream, level); }
    bool operator==(const NotificationRules &) const = default;
};

/// Both of the rules: until when nothing is told; nothing: now it may be.
std::optional<Instant> quietEnd(const NotificationRules &rules, Instant now, const QTimeZone &zone);

enum class HappeningKind : quint8 {
    Post,      ///< a stream caught a post
    Late,      ///< a conversation waits for longer than it should
    NotSent,   ///< a reply of mine lies with me again
    Promised,  ///< a promise of mine will be due soon, and nobody told the customer how things stand
};

/// Something that a person may be told.
struct Happening {
    HappeningKind kind = HappeningKind::Post;
    QString id;        ///< of what happened: known by two streams, it is told once
    StreamId stream;   ///< that caught the post; null: none
    QString handle;    ///< of the conversation; empty: none
    QString customer;  ///< as their network shows them: a foreign text
    QString text;      ///< what the post says: a foreign text; never filled for what is private
    bool isPrivate = false;
    bool isMine = false;

    bool operator==(const Happening &) const = default;
};

/// What the person has before their eyes, which needs no telling.
struct OnScreen {
    bool isLooking = false;  ///< our window has the focus
    bool isQueue = false;    ///< its list says by itself what is new
    QString conversation;    ///< the open one's handle
    QSet<StreamId> streams;  ///< shown in columns

    bool shows(const Happening &happening) const;
};

/// What is told at once.
struct Notification {
    int posts = 0;
    int late = 0;
    int notSent = 0;
    int promised = 0;
    int mine = 0;               ///< of them all
    bool isAfterQuiet = false;  ///< happened while it was quiet
    QList<Happening> first;     ///< the first few, oldest first; the only one when all() is 1

    int all() const { return posts + late + notSent + promised; }
    bool operator==(const Notification &) const = default;
};

/// What has not been told yet, and what was, so that nothing is told twice.
struct NotificationState {
    QList<Happening> waiting;  ///< oldest first
    int further = 0;           ///< more than `waiting` holds: posts, not looked at one by one
    bool isFromQuiet = false;  ///< some of it happened while it was quiet
    std::optional<Instant> toldAt;
    QList<QString> known;  ///< ids that waited or were told, oldest first; bounded

    bool operator==(const NotificationState &) const = default;
};

struct NotificationStep {
    NotificationState state;
    std::optional<Notification> told;  ///< to be shown now
    std::optional<Instant> wake;       ///< when to look again, though nothing happens
};

/// No two are told within this time: what comes in between is told at once, afterwards.
inline constexpr std::chrono::seconds NotificationPause{20};

/// The one decision: given what came, what is seen, the person's wishes and the time, what to tell. Pure.
NotificationStep nextNotification(NotificationState state, const QList<Happening> &came, const OnScreen &seen,
                                  const NotificationRules &rules, Instant now, const QTimeZone &zone);

}  // namespace daisychain
