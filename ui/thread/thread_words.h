#pragma once

#include "core/base/instant.h"
#include "core/text/private_data.h"
#include "ui/roster/desk_words.h"
#include "ui/roster/roster.h"
#include "ui/thread/thread_item.h"

#include <QSet>
#include <QString>

namespace daisychain::ui {

/// What the reader has unfolded, by item id.
struct Unfolded {
    QSet<QString> warnings;     ///< texts behind a content warning
    QSet<QString> differences;  ///< edits shown word by word
    QSet<QString> lengths;      ///< long texts shown to their end
    QSet<QString> harsh;        ///< hostile posts
    QSet<QString> numbers;      ///< private data in public posts
    bool operator==(const Unfolded &) const = default;
};

/// Somebody else's post with words that nobody has to read before they choose to (text::isHarsh).
bool isHostile(const ThreadPost &post);

/// What somebody else's post shows to everybody and is one person's alone; without the numbers of orders and
/// tickets, which whoever answers has to read.
QList<text::PrivateData> exposedData(const ThreadPost &post);
/// A text of the post as it is shown: with bullets for that, unless the reader asked for it.
QString shownWords(const ThreadPost &post, const QString &text, bool isAskedFor);

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
    /// How far a change of a post of ours is: "in 4 s", "not done: …".
    static QString changeStanding(const ReplyStanding &standing, Instant now);
    /// "nobody listened 13:50 – 14:02: no network"
    QString gap(const CoverageSpan &gap, Instant now) const;
    /// Who said it, as the header of a post: "Mara Kowalska", "you as @shop".
    QString author(const ThreadPost &post) const;
    QString authorOf(const HandOver &reply, PersonId actor) const;
    QString noteAuthor(const JournalEntry &entry) const;
    /// One sentence for who can't see the screen: who, what, state, when. What is folded on the screen stays
    /// unsaid.
    QString sentence(const ThreadItem &item, Instant now, const Unfolded &unfolded = {}) const;

    static QString mediaKind(MediaKind kind);

private:
    QString postSentence(const ThreadItem &item, Instant now, const Unfolded &unfolded) const;
    QString who(const JournalEntry &entry) const;
    QString changeUnderWay(const ThreadItem &item, Instant now) const;
    QString keepOffWords(const KeepOff &off, const QString &who) const;
    QString deedWords(const Action &action, const QString &who, Instant now) const;
    QString accountWords(AccountId id) const;
    QString promiseWords(const ActionPayload &payload, const QString &who, Instant now) const;

    const Roster &m_roster;
};

}  // namespace daisychain::ui
