#pragma once

#include "core/base/clock.h"
#include "core/desk/customer_reader.h"
#include "core/desk/detail_conflict.h"
#include "core/desk/journal.h"
#include "core/desk/likeness.h"
#include "core/desk/notices.h"
#include "ui/customer/history_model.h"

#include <QObject>

#include <optional>

namespace daisychain::ui {

/// Somebody who may become one with the customer that is shown, looked at before that is done.
struct LinkPreview {
    ProfileFact other;
    QString evidence;
    QList<StandingDetail> theirs;
    QList<DetailConflict> conflicts;
    int conversations = 0;  ///< that come with them
};

/// Who is asking: reads the card and the history of one customer, and records notes about them.
///
/// Threads: the GUI thread.
class CustomerController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        CustomerReader &customers;
        Journal &journal;
        Notices &notices;
        const Clock &clock;
        PersonId me;
        LikenessBook *likeness = nullptr;  ///< null: nobody is suggested
    };

    explicit CustomerController(Services services, QObject *parent = nullptr);

    HistoryModel &history() { return m_history; }
    const std::optional<IdentityId> &customer() const { return m_customer; }
    /// Nothing while loading, or when it could not be read.
    const std::optional<CustomerCard> &card() const { return m_card; }
    const std::optional<Error> &error() const { return m_error; }
    /// Who may be the same customer, on other networks; of the card that is shown.
    const QList<Likeness> &alike() const { return m_alike; }

    void show(const std::optional<IdentityId> &customer);
    void retry();
    /// On the customer as a whole, over all conversations.
    void keepNote(const QString &text);
    /// Several things are known of this customer from now on; an empty value: not any more.
    void say(const QList<CustomerDetail> &details);

    /// What the history shows.
    const TimelineFilter &filter() const { return m_filter; }
    void setFilter(const TimelineFilter &filter);
    /// The history begins with what was said last before this instant.
    void jumpTo(Instant at);

    /// Reads what they would bring with them; nothing is decided. Told by changed().
    void previewLink(const ProfileFact &other, const QString &evidence);
    const std::optional<LinkPreview> &preview() const { return m_preview; }
    void dropPreview();
    /// The one looked at is this customer: from now on they are one, and of what they say differently this
    /// holds.
    void link(const QList<CustomerDetail> &surviving);
    /// Whose handle begins so; told by found().
    void findOthers(const QString &text);
    /// The suggested one is somebody else, and is suggested no more.
    void decline(const Likeness &likeness);
    /// Takes a link back.
    void unlink(const IdentityLink &link);

Q_SIGNALS:
    /// Another customer, or nobody.
    void shown();
    void changed();
    void noteKept(const QString &text);
    void found(const QList<daisychain::ProfileFact> &others);
    void decided(const QList<daisychain::Action> &actions);
    void failed(const daisychain::Error &error);

private:
    void read();
    void readAlike();
    void record(const QList<ActionPayload> &payloads);
    void refreshHistory();
    void takeNewest(const TimelinePage &page);
    void fetch(HistoryModel::Request request);

    Services m_services;
    HistoryModel m_history;
    std::optional<IdentityId> m_customer;
    std::optional<CustomerCard> m_card;
    std::optional<Error> m_error;
    QList<Likeness> m_alike;
    TimelineFilter m_filter;
    std::optional<LinkPreview> m_preview;
    int m_search = 0;  ///< the number of the last: answers to older ones are dropped
    StoreVersion m_version;
    bool m_isReading = false;
    bool m_isStale = false;
};

}  // namespace daisychain::ui
