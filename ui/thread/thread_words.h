#pragma once

#include "core/base/instant.h"
#include "ui/roster/desk_words.h"
#include "ui/roster/roster.h"
#include "ui/thread/thread_item.h"

#include <QString>

namespace daisychain::ui {

/// The sentences of a conversation's thread, as people read and hear them. Names of customers are isolated
/// and made visible; nothing here is markup.
class ThreadWords final {
public:
    explicit ThreadWords(const Roster &roster)
        : m_roster(roster)
    {
    }

    /// "you claimed this · 09:41"
    QString deed(const JournalEntry &entry, Instant now) const;
    /// "sending in 8 s", "not sent: …"
    static QString standing(const ReplyStanding &standing, Instant now);
    /// "nobody listened 13:50 – 14:02: no network"
    QString gap(const CoverageSpan &gap, Instant now) const;
    /// Who said it, as the header of a post: "Mara Kowalska", "you as @shop".
    QString author(const ThreadPost &post) const;
    QString authorOf(const HandOver &reply, PersonId actor) const;
    QString noteAuthor(const JournalEntry &entry) const;
    /// One sentence for who can't see the screen: who, what, state, when.
    QString sentence(const ThreadItem &item, Instant now) const;

    static QString mediaKind(MediaKind kind);

private:
    QString who(const JournalEntry &entry) const;
    QString deedWords(const Action &action, const QString &who, Instant now) const;

    const Roster &m_roster;
};

}  // namespace daisychain::ui
